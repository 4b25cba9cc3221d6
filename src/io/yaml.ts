// A module of its own: what is imported dynamically by name is bundled without the rest.
export { load } from 'js-yaml';
