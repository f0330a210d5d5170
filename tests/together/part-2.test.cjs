require('./run-part.cjs')(__filename);
