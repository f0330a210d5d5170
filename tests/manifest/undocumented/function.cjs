const { __getRuntime } = require('@forge/api');

exports.handler = () => __getRuntime();
