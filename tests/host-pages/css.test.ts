import {tryPages} from './try-pages.js';

tryPages('css');
