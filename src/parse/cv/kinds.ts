import type { SectionKind } from '../../model/index.ts';
import { wordsOf } from '../words/letters.ts';

/** Words of section titles in ten languages; the first row that fits decides. */
const ALIASES: readonly (readonly [SectionKind, string])[] = [
	[
		'volunteering',
		'volunteer volunteering ehrenamt bénévolat voluntariado volontariato frivilligt 志愿 ボランティア 봉사',
	],
	['references', 'references referees referenzen références referencias referenze referencer 推薦'],
	[
		'publications',
		'publications papers articles veröffentlichungen publikationen publicaciones publicações pubblicazioni 论文 論文 发表 논문',
	],
	[
		'talks',
		'talks talk presentations speaking lectures vorträge conférences charlas palestras conferenze foredrag 演讲 登壇 발표',
	],
	[
		'awards',
		'awards award honors honours achievements prizes scholarships auszeichnungen prix premios prêmios premi priser 获奖 奖项 受賞 수상',
	],
	[
		'certificates',
		'certifications certification certificates certificate licenses zertifikate certificats certificados certificaciones certificazioni 证书 資格 자격증',
	],
	['languages', 'languages language sprachen langues idiomas línguas lingue sprog 语言 語学 언어'],
	[
		'education',
		'education studies academic degrees ausbildung bildung studium formation éducation diplômes formación educación formação educação istruzione formazione uddannelse 教育 学历 学歴 학력 تعليم تحصیلات',
	],
	['projects', 'projects project projekte projets proyectos projetos progetti projekter 项目 プロジェクト 프로젝트'],
	[
		'skills',
		'skills skill technologies tools competencies expertise kenntnisse fähigkeiten kompetenzen compétences habilidades competencias competências competenze kompetencer færdigheder 技能 技术栈 技术清单 技术能力 スキル 기술 مهارات مهارت',
	],
	[
		'experience',
		'experience experiences employment work career internships internship jobs positions berufserfahrung werdegang erfahrung praktika expérience expériences experiencia experiência esperienza esperienze erfaring 工作 职业 経歴 職歴 職務経歴 경력 经历 خبرة سوابق',
	],
	[
		'interests',
		'interests hobbies interessen loisirs intérêts intereses interesses interessi interesser 兴趣 趣味 취미',
	],
	[
		'summary',
		'summary about profile objective currently bio introduction zusammenfassung profil über résumé perfil sobre resumen resumo profilo chi om 简介 关于 自我 概要 自己 소개',
	],
	['contact', 'contact contacts kontakt coordonnées contacto contato contatti 联系 連絡先 연락처'],
];

/** Katakana, Han and Hangul, as they stand in titles. */
const UNSPACED = /[\u30a0-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

const NAMES = ALIASES.flatMap(([, names], at) => names.split(' ').map((name) => [name, at] as const));
/** The rows of names that stand by themselves, the first that has one. */
const ROW_OF = new Map([...NAMES].reverse());
/** Names of scripts without spaces, which stand inside longer words. */
const PARTS = NAMES.filter(([name]) => UNSPACED.test(name));

/** What a section holds, told by the words of its title, the first row of the names counting most; `other` when none is known. */
export function kindOf(title: string): SectionKind {
	const text = title.toLowerCase().normalize('NFC');
	const words = wordsOf(text);
	const parts = UNSPACED.test(text) ? PARTS.filter(([part]) => text.includes(part)) : [];
	const rows = [...words.flatMap((word) => ROW_OF.get(word) ?? []), ...parts.map(([, row]) => row)];
	return ALIASES[Math.min(...rows)]?.[0] ?? 'other';
}
