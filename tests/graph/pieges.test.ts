import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// What must not be called at all has no behaviour to test: the sources are read.
const RACINE = join(__dirname, '..', '..');
const sources = ['graph', 'functions', 'core', 'tabs', 'infra/sharepoint']
  .flatMap((dossier) =>
    readdirSync(join(RACINE, dossier), { recursive: true, encoding: 'utf8' }).map((f) => join(dossier, f)),
  )
  .filter((f) => /\.tsx?$/.test(f));
const lignesDe = (motif: RegExp): string[] =>
  sources.flatMap((f) =>
    readFileSync(join(RACINE, f), 'utf8')
      .split('\n')
      .filter((l) => motif.test(l) && !/^\s*(\/\/|\*|\/\*)/.test(l))
      .map((l) => `${f} : ${l.trim()}`),
  );

test('les sources sont bien lues', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(lignesDe(/\/users\/.*\/events/).length).toBeGreaterThan(0);
});

test('piège 2 : aucun message de canal n’est posté par Graph, qui le refuse à une application', () => {
  expect(lignesDe(/\/channels\/|ChannelMessage\.Send|chatMessage/)).toEqual([]);
});

test('piège 5 : rien ne repose sur le Bot Framework, archivé', () => {
  const paquet = readFileSync(join(RACINE, 'package.json'), 'utf8');
  expect(paquet).not.toMatch(/botbuilder|botframework|teamsfx/i);
  expect(lignesDe(/botbuilder|botframework/i)).toEqual([]);
});

test('piège 6 : aucun agenda de groupe, aucune réunion de canal', () => {
  expect(lignesDe(/[`'"]\/groups\/|channelIdentity/)).toEqual([]);
});

test('piège 9 : aucune date de Graph n’est lue dans le fuseau de la machine', () => {
  expect(lignesDe(/new Date\(/).filter((l) => l.startsWith('graph'))).toEqual([]);
});

test('piège 10 : findMeetingTimes, qu’une application ne peut appeler, ne l’est pas', () => {
  expect(lignesDe(/findMeetingTimes/)).toEqual([]);
});

test('piège 12 : l’en-tête qui tolère un filtre sans index n’est jamais envoyé', () => {
  expect(lignesDe(/HonorNonIndexed/i)).toEqual([]);
});

test('piège 13 : aucune page n’est sautée', () => {
  expect(lignesDe(/\$skip\b/)).toEqual([]);
});

test('piège 15 : aucune colonne de personne, de métadonnée ni d’hyperlien n’est définie', () => {
  expect(lignesDe(/personOrGroup\s*:|hyperlinkOrPicture\s*:|\bterm\s*:\s*\{/)).toEqual([]);
});

test('piège 11 : le guide n’ouvre que la boîte qui organise, jamais toutes', () => {
  const guide = readFileSync(join(RACINE, 'docs', 'administration.md'), 'utf8');
  const commandes = [...guide.matchAll(/```(?:powershell|sh)\n([\s\S]*?)```/g)].flatMap((b) =>
    (b[1] ?? '').split('\n'),
  );
  expect(commandes.filter((l) => /-ApplicationAccessPolicy/i.test(l))).toEqual([]);
  // That of Teams has no other form: given to the one who organises, never to all.
  const accordees = commandes.filter((l) => l.startsWith('Grant-CsApplicationAccessPolicy'));
  for (const ligne of accordees) expect(ligne).toMatch(/ -Identity "<ORGANISATEUR>"$/);
  const boites = commandes.filter((l) => /(?:Calendars|Mail)\./.test(l));
  expect(boites.length).toBeGreaterThan(0);
  for (const ligne of boites) expect(ligne).toMatch(/^New-ManagementRoleAssignment .*-CustomResourceScope /);
});

test('piège 20 : la connexion vise le locataire, jamais /common ; personne n’est reconnu à son adresse', () => {
  expect(lignesDe(/\/(?:common|organizations|consumers)\b(?!\/)/)).toEqual([]);
  expect(lignesDe(/login\.microsoftonline\.com\/\$\{configuration\.locataire\}/)).toHaveLength(1);
  expect(lignesDe(/preferred_username|unique_name|userPrincipalName|\bupn\b/)).toEqual([]);
});

test('piège 21 : aucun en-tête posé par la plateforme ne dit qui demande', () => {
  expect(lignesDe(/x-ms-client-principal|easyauth/i)).toEqual([]);
});
