// A module of its own, so that the bundle takes only this function of the package.
export { load } from 'js-yaml';
