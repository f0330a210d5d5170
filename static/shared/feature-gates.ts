/**
 * Stands in for the experiment clients of Atlaskit (the alias is in vite.config.ts), which an app cannot start:
 * every gate is shut and every experiment has its default value, as in the real ones before they are initialised.
 */
const FeatureGates = {
  initializeCompleted: () => false,
  checkGate: () => false,
  getExperimentValue: <T>(_experiment: string, _parameter: string, defaultValue: T): T => defaultValue,
};

export default FeatureGates;

export const expVal = FeatureGates.getExperimentValue;
export const expValNoExposure = FeatureGates.getExperimentValue;
export const expValEquals = () => false;
export const expValEqualsNoExposure = () => false;
export const editorExperiment = () => false;
