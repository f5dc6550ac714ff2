export {supportStyles as styles} from '../../ui/styles/support-panel.styles.js';
