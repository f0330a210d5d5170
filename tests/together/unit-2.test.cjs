require('./run-together.cjs')(__filename);
