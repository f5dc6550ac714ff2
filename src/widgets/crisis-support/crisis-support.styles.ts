export {supportStyles as styles} from '../../parts/support-panel.styles.js';
