export {adapt} from '../source/adapters/index.js';
