import type { Language } from './language.ts';

/** Chinese. */
export const zh: Language = {
	tag: 'zh',
	sections: {
		experience: '工作, 职业, 经历',
		education: '教育, 学历',
		skills: '技能, 技术栈, 技术清单, 技术能力',
		projects: '项目',
		talks: '演讲',
		publications: '论文, 发表',
		awards: '获奖, 奖项',
		languages: '语言',
		volunteering: '志愿',
		interests: '兴趣',
		certificates: '证书',
		references: '推荐',
		summary: '简介, 关于, 自我',
		contact: '联系',
	},
	seasons: { spring: '春', summer: '夏', autumn: '秋', winter: '冬' },
	present: '现在, 至今, 今, 目前',
	periods: '个月',
	roles: '工程师, 工程師, 经理, 經理, 实习, 實習, 开发, 開發',
	degrees: '学士, 硕士, 博士',
	organizations: '大学, 大學, 学院, 學院, 公司, 集团, 研究所, 研究院',
	labels: '职责, 职责描述, 工作内容, 主要业绩',
	documents: '简历, 个人简历, 簡歷, 個人簡歷',
	nameLabels: '姓名',
	addressLabels: '地址, 所在地',
};
