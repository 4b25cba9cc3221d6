import type { Language } from './language.ts';

/** Japanese. */
export const ja: Language = {
	tag: 'ja',
	sections: {
		experience: '経歴, 職歴, 職務経歴, 経験',
		education: '学歴, 学校',
		skills: 'スキル, 技術',
		projects: 'プロジェクト, 開発実績',
		talks: '登壇',
		publications: '論文, 執筆, 出版',
		awards: '受賞, 表彰',
		languages: '語学',
		volunteering: 'ボランティア',
		interests: '趣味',
		certificates: '資格, 免許',
		references: '推薦',
		summary: '概要, 自己, 要約, プロフィール, 紹介, サマリ',
		contact: '連絡先, 個人情報, 基本情報, 個人データ, 基本データ, 連絡',
	},
	seasons: { spring: '春', summer: '夏', autumn: '秋', winter: '冬' },
	present: '現在',
	periods: 'ヶ月, か月',
	roles: '開発者, エンジニア, マネージャ',
	organizations: '株式会社',
	labels: '業務内容',
	documents: '履歴書, 職務経歴書, 業務経歴書, 経歴書, 職務履歴書, スキルシート, レジュメ, ポートフォリオ',
	nameLabels: '氏名, 名前, お名前, 姓名',
	addressLabels: '住所, 現住所, 居住地, 所在地',
	greetings: 'こんにちは, はじめまして, どうも',
	introductions: '私は, 僕は',
	pages: 'ブログ, サイト, ホームページ',
};
