import type { Language } from './language.ts';

/** Turkish. */
export const tr: Language = {
	tag: 'tr',
	sections: {
		experience: 'deneyim, deneyimi, deneyimler, deneyimleri, tecrübe, tecrübesi, tecrübeler, staj, stajlar',
		education: 'eğitim, öğrenim, akademik',
		skills: 'beceriler, yetenekler, yetkinlikler, teknolojiler',
		projects: 'proje, projeler, projelerim',
		talks: 'konuşmalar, sunumlar',
		publications: 'yayınlar, makaleler',
		awards: 'ödüller, başarılar, burslar',
		languages: 'diller, dil, dilleri',
		volunteering: 'gönüllülük, gönüllü',
		interests: 'hobiler, ilgi alanları',
		certificates: 'sertifikalar, sertifika, kurslar',
		references: 'referanslar',
		summary: 'özet, hakkımda, hakkında',
		contact: 'iletişim, kişisel bilgiler, kişisel veriler',
	},
	months: [
		'ocak, oca',
		'şubat, şub',
		'mart',
		'nisan, nis',
		'mayıs',
		'haziran, haz',
		'temmuz, tem',
		'ağustos, ağu',
		'eylül, eyl',
		'ekim, eki',
		'kasım, kas',
		'aralık, ara',
	],
	seasons: { spring: 'ilkbahar, bahar', summer: 'yaz', autumn: 'sonbahar, güz', winter: 'kış' },
	present:
		'halen, halen devam, hâlen, günümüz, günümüze kadar, devam ediyor, bugün, şu an, şimdi, devam, devam etmekte',
	and: 've',
	periods: 'yıl, ay, hafta, gün, saat',
	roles: `
		mühendis, mühendisi, geliştirici, geliştiricisi, yazılımcı, uzman, uzmanı, yönetici, yöneticisi, müdür,
		müdürü, analist, analisti, danışman, danışmanı, stajyer, asistan, öğretmen, tasarımcı, kıdemli, mimar,
		mimarı, lider, lideri, kurucu, araştırmacı, görevlisi, profesör, doçent, öğretmeni, gazeteci, editör,
		çevirmen, yazar, temsilcisi, muhasebeci, avukat, doktor, hemşire, gönüllü, üye, üyesi, başkan, başkanı,
		sekreter, koordinatör, koordinatörü, teknisyen, teknisyeni, tekniker, staj, stajyeri, direktör, direktörü,
		şef, şefi, operatör, eğitmen, eğitmeni, öğrenci, garson, asistanı, programcı
	`,
	prizes: 'ödül, ödülü, birinci, birincilik, ikincilik, üçüncülük, madalya, derece, finalist, burs, bursu',
	degrees: 'lisans, yüksek, doktora, önlisans, diploma, sertifika, mezun',
	subjects: `
		bilgisayar, matematik, fizik, kimya, biyoloji, iktisat, ekonomi, işletme, hukuk, tıp, felsefe, tarih,
		psikoloji, mühendisliği
	`,
	organizations: `
		üniversitesi, üniversite, lisesi, lise, enstitüsü, fakültesi, şirketi, a.ş, bankası, holding, teknoloji,
		ltd, şti, okulu, koleji, kolej, akademi, akademisi, merkezi, laboratuvarı, şirket, grubu, grup, banka,
		derneği, dernek, vakfı, vakıf, hastanesi, hastane, belediyesi, belediye, bakanlığı, ajans, ajansı, bölümü,
		kütüphanesi, yayınevi, müzesi, kulübü, topluluğu, konferansı, enstitü, fakülte, bilişim, yazılım
	`,
	labels: 'görevler, sorumluluklar, teknolojiler, başarılar',
	documents: 'özgeçmiş',
	nameLabels: 'ad soyad, adı soyadı, isim',
	addressLabels: 'adres, konum',
	dateLabels: 'tarih, dönem, süre',
	roleLabels: 'pozisyon, görev, unvan, bölüm',
	organizationLabels: 'şirket, firma, kurum, üniversite, okul',
	placeLabels: 'yer, konum, şehir',
	countries: `
		türkiye, almanya, kıbrıs, fransa, italya, ispanya, hollanda, belçika, isviçre, avusturya, ingiltere, birleşik
		krallık, isveç, norveç, danimarka, polonya, rusya, ukrayna, abd, kanada, çin, japonya, hindistan, avustralya
	`,
	familyNameLabels: 'soyad, soyadı',
	greetings: 'merhaba, selam',
	introductions: 'ben, benim adım, adım',
	pages: 'sayfa',
	workModes: 'uzaktan, uzaktan çalışma, hibrit',
};
