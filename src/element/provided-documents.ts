export {provideDocuments} from '../fetching/shared-requests.js';
