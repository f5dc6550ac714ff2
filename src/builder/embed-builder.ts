import {buildData} from './build-data.js';
import {BuilderApp} from './builder-app.js';

new BuilderApp(buildData, document.body);
