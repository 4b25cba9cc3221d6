import type { Language } from './language.ts';

/** Portuguese. */
export const pt: Language = {
	tag: 'pt',
	sections: {
		experience:
			'experiência, experiências, trajetória, estágios, atividades profissionais, experiência profissional, empregos, histórico profissional',
		education: 'formação, educação, acadêmica, escolaridade, estudos',
		skills:
			'habilidades, competências, conhecimentos, tecnologias, ferramentas, qualificações, linguagens de programação, linguagens',
		projects: 'projetos',
		talks: 'palestras',
		publications: 'publicações, artigos',
		awards: 'prêmios, conquistas',
		languages: 'idiomas, línguas, idioma',
		volunteering: 'voluntariado',
		interests: 'interesses, hobbies',
		certificates: 'certificados, certificações, cursos, cursos complementares',
		references: 'referências',
		summary: 'perfil, sobre, resumo, objetivo, apresentação',
		contact: 'contato, contatos, contacto, contactos, dados pessoais, informações pessoais, redes sociais',
	},
	months: [
		'janeiro',
		'fevereiro, fev',
		'março',
		'abril, abr',
		'maio',
		'junho',
		'julho',
		'agosto, ago',
		'setembro, set',
		'outubro, out',
		'novembro',
		'dezembro, dez',
	],
	seasons: { spring: 'primavera', summer: 'verão', autumn: 'outono', winter: 'inverno' },
	employments: 'tempo integral, meio período, clt, pj, estágio',
	workModes: 'remoto, remota, teletrabalho, híbrido, híbrida, presencial, home office',
	present: 'atual, atualmente, cursando, presente, hoje, o momento, o presente, ao presente, em andamento, em curso',
	since: 'desde',
	until: 'a, até',
	and: 'e',
	periods: 'ano, anos, mês, meses, semanas, dias, horas, horas/aula',
	roles: `
		desenvolvedor, desenvolvedora, engenheiro, engenheira, estagiário, estágio, analista, programador,
		programadora, arquiteto, arquiteta, consultor, consultora, técnico, técnica, diretor, diretora, chefe,
		gerente, coordenador, coordenadora, responsável, líder, fundador, fundadora, cofundador, cofundadora,
		pesquisador, pesquisadora, investigador, investigadora, professor, professora, docente, monitor, monitora,
		monitoria, auxiliar, assistente, assessor, assessora, administrador, administradora, designer,
		especialista, aprendiz, bolsista, bolseiro, bolseira, redator, redatora, jornalista, tradutor, tradutora,
		editor, editora, autor, autora, vendedor, vendedora, atendente, contador, contadora, advogado, advogada,
		médico, médica, enfermeiro, enfermeira, voluntário, voluntária, membro, presidente, tesoureiro,
		secretário, secretária, tutor, tutora, instrutor, instrutora, operador, operadora, gestor, gestora,
		autônomo, autônoma, autónomo, estudante, cientista, supervisor, supervisora, representante, mentor,
		mentora, trainee, sócio, sócia, estagiária, encarregado, agente, recruta, soldado, bombeiro, policial, contabilista
	`,
	prizes: 'prêmio, prémio, medalha, lugar, colocado, finalista, vencedor, vencedora, menção, bolsa',
	degrees: `
		bacharelado, bacharel, licenciatura, graduação, pós-graduação, mestrado, mestre, doutorado, doutoramento,
		doutor, tecnólogo, especialização, mba, curso, diploma, tese, pós-doutorado
	`,
	subjects: `
		informática, matemática, física, química, biologia, economia, direito, medicina, filosofia, história,
		linguística, psicologia, sociologia, eletrônica, engenharia, administração, contabilidade, computação,
		ciências, especialidade, especialização, ênfase, arquitetura, sistemas
	`,
	headFirst: true,
	organizations: `
		ltda, universidade, escola, instituto, s.a, lda, eireli, faculdade, colégio, politécnico, fatec, senac,
		senai, etec, unicamp, usp, academia, centro, laboratório, companhia, empresa, grupo, banco, associação,
		fundação, hospital, clínica, prefeitura, câmara, ministério, agência, consultoria, departamento,
		biblioteca, editora, teatro, conferência, congresso, liceu, sociedade, cooperativa, conselho, secretaria,
		tecnologia
	`,
	labels: 'conquistas, tecnologias, atividades, responsabilidades',
	documents: 'currículo, curriculo, curriculum vitae, currículo vitae',
	nameLabels: 'nome, nome completo',
	addressLabels: 'endereço, localização, residência, cidade, morada, local de residência',
	at: 'na, no',
	worked:
		'trabalhei na, trabalhei no, trabalhei em, trabalhei para, trabalho na, trabalho no, contratado pela, contratado pelo',
	in: 'a, em',
	of: 'de, do, da',
	during: 'de, em, entre',
	dateLabels: 'período, periodo, data, duração, início, conclusão, término',
	roleLabels: 'cargo, função, posição, curso, título, função exercida, atividade, formação',
	organizationLabels: 'empresa, cliente, instituição, universidade, organização, escola, faculdade, empregador',
	placeLabels: 'local, cidade, localização',
	countries: `
		brasil, portugal, angola, moçambique, estados unidos, alemanha, espanha, cabo verde, guiné-bissau, timor-leste,
		eua, canadá, méxico, argentina, chile, colômbia, peru, uruguai, paraguai, bolívia, frança, itália, reino unido,
		inglaterra, irlanda, suíça, áustria, bélgica, países baixos, holanda, dinamarca, suécia, noruega, finlândia,
		polônia, polónia, rússia, turquia, china, japão, índia, austrália
	`,
	givenNameLabels: 'nome próprio',
	familyNameLabels: 'sobrenome, apelido',
	greetings: 'olá, oi',
	introductions: 'eu sou, sou, sou o, sou a, me chamo, meu nome é, chamo-me',
	pages: 'página, sítio',
	as: 'como',
};
