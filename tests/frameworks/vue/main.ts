import {createApp} from 'vue';
import '@smart-meditation/widgets/define';
import App from './app.vue';

createApp(App).mount('#app');
