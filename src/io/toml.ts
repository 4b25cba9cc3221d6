// A module of its own, as yaml.ts is.
export { parse } from 'smol-toml';
