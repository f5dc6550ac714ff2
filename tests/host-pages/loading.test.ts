import {tryPages} from './try-pages.js';

tryPages('loading');
