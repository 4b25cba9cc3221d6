import type { Language } from './language.ts';

/** Korean. */
export const ko: Language = {
	tag: 'ko',
	sections: {
		experience: '경력, 경험',
		education: '학력, 교육, 학업',
		skills: '기술, 스킬, 역량',
		projects: '프로젝트, 포트폴리오',
		talks: '발표',
		publications: '논문',
		awards: '수상, 상훈',
		languages: '언어, 외국어',
		volunteering: '봉사',
		interests: '취미',
		certificates: '자격증, 자격',
		summary: '소개, 프로필',
		contact: '연락처, 개인정보, 인적사항, 기본정보, 개인 정보, 인적 사항, 기본 정보, 연락, 인적',
	},
	present: '현재',
	roles: '개발자, 엔지니어',
	degrees: '학사, 석사, 박사',
	organizations: '대학교, 대학원, 주식회사, 연구소',
	labels: '담당업무',
	documents: '이력서, 경력기술서, 자기소개서, 포트폴리오, 경력 기술서',
	nameLabels: '이름, 성명',
	addressLabels: '주소, 거주지, 지역',
	greetings: '안녕하세요, 반갑습니다',
	introductions: '저는',
	pages: '블로그, 홈페이지, 사이트',
};
