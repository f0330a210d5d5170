// Loaded here, it gives all of the files one browser.
require('../browser/lent-pages');
require('./run-together.cjs')(__filename);
