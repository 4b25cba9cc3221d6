/** Whether a CV is JSON: by how it begins, `{"` or `[{`, which no Markdown does, or by its name. */
export function isJson(text: string, name = ''): boolean {
	return /^\s*(?:\{\s*["}]|\[\s*[{\]])/.test(text) || /\.json$/i.test(name);
}
