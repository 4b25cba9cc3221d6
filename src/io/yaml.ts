// A module of its own, so that the bundle takes only what it needs of the package.
import { CORE_SCHEMA, floatJsonTag, intJsonTag, load as loadYaml } from 'js-yaml';

/** YAML 1.2 with the numbers of JSON, which begin with no plus and no further zero: `+47555` and `0555` stay texts. */
const SCHEMA = CORE_SCHEMA.withTags(intJsonTag, floatJsonTag);

/** Reads a YAML document. Throws js-yaml's YAMLException for a text that is none. */
export function load(text: string): unknown {
	return loadYaml(text, { schema: SCHEMA });
}
