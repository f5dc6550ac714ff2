import {testPageFamily} from './try-pages.js';

testPageFamily('css');
