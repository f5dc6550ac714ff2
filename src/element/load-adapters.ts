export {adapt} from '../fetching/adapters/index.js';
