import type { Language } from './language.ts';

/** Korean. */
export const ko: Language = {
	tag: 'ko',
	sections: {
		experience: '경력',
		education: '학력',
		skills: '기술',
		projects: '프로젝트',
		talks: '발표',
		publications: '논문',
		awards: '수상',
		languages: '언어',
		volunteering: '봉사',
		interests: '취미',
		certificates: '자격증',
		summary: '소개',
		contact: '연락처',
	},
	present: '현재',
	roles: '개발자, 엔지니어',
	degrees: '학사, 석사, 박사',
	organizations: '대학교, 대학원, 주식회사, 연구소',
	labels: '담당업무',
	documents: '이력서, 경력기술서',
	nameLabels: '이름, 성명',
	addressLabels: '주소',
	dateLabels: '기간, 날짜, 근무기간, 재직기간',
	roleLabels: '역할, 직책, 직무, 직위, 담당, 전공, 학위',
	organizationLabels: '회사, 회사명, 소속, 기관, 학교',
	placeLabels: '위치, 장소',
	countries: '대한민국, 한국, 미국, 일본',
};
