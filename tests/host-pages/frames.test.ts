import {testPageFamily} from './page-family.js';

testPageFamily('frames');
