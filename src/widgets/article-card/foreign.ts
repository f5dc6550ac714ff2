export {adapt} from '../../element/adapt.js';
