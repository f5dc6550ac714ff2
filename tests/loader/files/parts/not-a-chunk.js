// A script that is no chunk.
