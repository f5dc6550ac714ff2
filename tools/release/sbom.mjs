import {createHash} from 'node:crypto';

/**
 * A software bill of materials (CycloneDX) as `npm sbom` prints it, without what differs between two runs: its time is that
 * of the commit, and its serial number follows from its contents.
 * @param text what `npm sbom --sbom-format cyclonedx` printed.
 * @param seconds time of the commit, in seconds since 1970.
 */
export function reproducibleSbom(text, seconds) {
  const bom = JSON.parse(text);
  // npm takes the name from the folder of the clone.
  bom.metadata.component.name = decodeURIComponent(/^pkg:npm\/(.*)@/.exec(bom.metadata.component.purl)[1]);
  bom.metadata.timestamp = new Date(seconds * 1000).toISOString();
  delete bom.serialNumber;
  const hash = createHash('sha256').update(JSON.stringify(bom)).digest('hex');
  // A UUID of version 8 (RFC 9562, section 5.8): its bits are those of the hash.
  const uuid = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
  const {$schema, bomFormat, specVersion, ...rest} = bom;
  return `${JSON.stringify({$schema, bomFormat, specVersion, serialNumber: `urn:uuid:${uuid}`, ...rest}, null, 2)}\n`;
}
