export {adapt} from '../../element/load-adapters.js';
