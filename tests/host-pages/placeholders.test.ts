import {tryPages} from './try-pages.js';

tryPages('placeholders');
