import type { Language } from './language.ts';

/** Spanish. */
export const es: Language = {
	tag: 'es',
	sections: {
		experience:
			'experiencia, experiencias, trabajo, empleo, trayectoria, empleos, actividades anteriores, situación profesional',
		education: 'formación, educación, estudios, titulación',
		skills: 'habilidades, competencias, tecnologías, aptitudes, conocimientos, herramientas, destrezas, lenguajes',
		projects: 'proyectos, proyecto',
		talks: 'charlas, ponencias',
		publications: 'publicaciones, capítulos de libros, artículos',
		awards: 'premios, reconocimientos, becas, logros, concursos',
		languages: 'idiomas, idioma',
		volunteering: 'voluntariado',
		interests: 'intereses, aficiones',
		certificates: 'certificaciones, cursos, certificados',
		references: 'referencias',
		summary: 'perfil, sobre, resumen, extracto, objetivo, presentación, acerca de mi, acerca de mí, acerca de',
		contact: 'contacto, contactar, perfiles, datos personales, información personal, redes',
	},
	months: [
		'enero, ene',
		'febrero',
		'marzo',
		'abril, abr',
		'mayo',
		'junio',
		'julio',
		'agosto, ago',
		'septiembre, setiembre, sept',
		'octubre',
		'noviembre',
		'diciembre, dic',
	],
	seasons: { spring: 'primavera', summer: 'verano', autumn: 'otoño', winter: 'invierno' },
	employments: 'tiempo completo, medio tiempo, jornada completa, media jornada, tiempo parcial',
	selfEmployed:
		'independiente, autónomo, autónoma, por cuenta propia, trabajador independiente, trabajadora independiente',
	workModes: 'remoto, en remoto, remota, teletrabajo, a distancia, híbrido, híbrida, presencial',
	present:
		'hoy, actualidad, actual, actualmente, presente, la fecha, a la fecha, fecha, la actualidad, en curso, el presente',
	since: 'desde',
	about: 'principios de, mediados de, finales de, inicios de',
	until: 'a, al, hasta',
	and: 'y',
	periods: 'año, años, mes, meses, semana, semanas, días, horas',
	roles: `
		analista, desarrollador, desarrolladora, ingeniero, ingeniera, becario, programador, programadora,
		arquitecto, arquitecta, consultor, consultora, técnico, técnica, director, directora, jefe, jefa, gerente,
		coordinador, coordinadora, responsable, encargado, encargada, líder, fundador, fundadora, cofundador,
		cofundadora, investigador, investigadora, profesor, profesora, docente, maestro, maestra, catedrático,
		ayudante, asistente, auxiliar, asesor, asesora, administrador, administradora, diseñador, diseñadora,
		especialista, practicante, pasante, pasantía, prácticas, becaria, aprendiz, redactor, redactora,
		periodista, traductor, traductora, editor, editora, autor, autora, vendedor, vendedora, camarero,
		camarera, contador, contadora, abogado, abogada, médico, médica, enfermero, enfermera, voluntario,
		voluntaria, miembro, presidente, presidenta, tesorero, secretario, secretaria, tutor, tutora, formador,
		formadora, operador, operadora, dependiente, gestor, gestora, autónomo, autónoma, estudiante, ejecutivo,
		ejecutiva, supervisor, supervisora, representante, mentor, mentora, colaborador, colaboradora, científico,
		científica
	`,
	prizes: 'premio, medalla, lugar, puesto, finalista, ganador, ganadora, mención, beca',
	degrees: `
		licenciatura, licenciado, licenciada, grado, máster, maestría, doctorado, doctor, diplomatura,
		bachillerato, bachiller, ingeniería, tesis, título, titulación, fp, posgrado, postgrado, especialización,
		diplomado, tecnicatura, profesorado, certificado, curso, secundaria, tecnólogo
	`,
	subjects: `
		informática, matemáticas, física, química, biología, economía, derecho, medicina, filosofía, historia,
		lingüística, psicología, sociología, electrónica, ingeniería, administración, contabilidad, computación, especialidad, especialización, énfasis, sistemas, arquitectura, diseño
	`,
	headFirst: true,
	organizations: `
		s.a, srl, museo, universidad, escuela, instituto, colegio, s.l, sl, s.l.u, slu, s.r.l, s.a.s, facultad,
		politécnica, politécnico, academia, centro, laboratorio, compañía, empresa, grupo, banco, asociación,
		fundación, hospital, clínica, ayuntamiento, ministerio, agencia, consultoría, departamento, biblioteca,
		teatro, conferencia, congreso, liceo, preparatoria, tecnológico, tecnológica, sociedad,
		cooperativa, consejo, secretaría
	`,
	labels: 'responsabilidades, logros, tecnologías, funciones',
	documents: 'curriculum vitae, currículum vitae, currículum, hoja de vida',
	nameLabels: 'nombre, nombre completo, nombre y apellidos, nombre y apellido',
	addressLabels: 'dirección, ubicación, domicilio, residencia, ciudad, lugar de residencia, localización',
	at: 'en el, en la',
	worked: 'trabajé en, trabajé para, trabajo en, trabajo para, contratado por',
	in: 'en, a',
	of: 'de',
	during: 'de, en, entre',
	dateLabels: 'periodo, período, fecha, fechas, duración, expedición, fecha de expedición, año de graduación',
	startLabels: 'inicio, fecha de inicio, desde',
	endLabels: 'fin, fecha de fin, final, término, hasta',
	roleLabels: 'puesto, cargo, rol, título, titulación, posición, función, carrera, ocupación, grado',
	organizationLabels:
		'empresa, compañía, cliente, institución, centro, universidad, organización, empleador, escuela, instituto, compañia',
	placeLabels: 'lugar, ciudad, ubicación',
	countries: `
		españa, méxico, argentina, chile, colombia, perú, uruguay, ecuador, estados unidos, alemania, francia, reino
		unido, bolivia, paraguay, venezuela, costa rica, panamá, guatemala, honduras, el salvador, nicaragua, cuba,
		puerto rico, república dominicana, ee. uu, eeuu, canadá, brasil, portugal, italia, inglaterra, escocia, irlanda,
		suiza, austria, bélgica, países bajos, holanda, dinamarca, suecia, noruega, finlandia, polonia, grecia, rusia,
		turquía, marruecos, china, japón, corea del sur, india, australia, nueva zelanda
	`,
	givenNameLabels: 'nombres',
	familyNameLabels: 'apellido, apellidos',
	greetings: 'hola',
	introductions: 'soy, yo soy, me llamo, mi nombre es',
	pages: 'sitio, página',
	as: 'como',
};
