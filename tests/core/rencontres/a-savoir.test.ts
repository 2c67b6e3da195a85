import fc from 'fast-check';
import { courrielDInvitation } from '../../../core/courriels/invitation.ts';
import { enTexte } from '../../../core/courriels/message.ts';
import { ceQuIlFautSavoir } from '../../../core/rencontres/a-savoir.ts';
import { ecrireAgenda } from '../../../core/rencontres/agenda.ts';
import { corpsInvitation } from '../../../core/rencontres/corps-invitation.ts';
import { aChangerDansLEvenement, contenuDeLEvenement } from '../../../core/rencontres/evenement.ts';
import { seanceDevenue } from '../../../core/series/modifier-seance.ts';
import { texteVisible } from '../../../core/textes/html.ts';
import { A_SAVOIR } from '../../../core/vocabulaires/a-savoir.ts';
import { uneRencontre } from './batisseurs.ts';

const DEBUT = '2026-12-10T13:30:00Z';
const DITES = {
  horaires: 'Finir à 16 h',
  acces: 'Rampe <par la cour>',
  gardeEnfants: 'Sur place, dès 3 ans',
  transport: 'Départ de la mairie à 13 h.',
  contraintes: 'Apporter un plat',
};
const dite = { ...uneRencontre(DITES), debut: DEBUT };
const lire = (texte: string) => texte.replace(/[\u00A0\u202F]/g, ' ').replace(/\s+/g, ' ');

test('chaque contrainte se dit sous son titre, toujours dans le même ordre ; ce qui est vide se tait', () => {
  expect(ceQuIlFautSavoir(dite).map(({ titre }) => titre)).toEqual([
    'Horaires à tenir',
    'Accès',
    'Garde d’enfants',
    'Transport ou covoiturage',
    'À savoir',
  ]);
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(A_SAVOIR.map((c) => [c, fc.constantFrom(undefined, '', '  ', 'dit')]))),
      (r) => {
        expect(ceQuIlFautSavoir(r)).toHaveLength(A_SAVOIR.filter((c) => r[c] === 'dit').length);
      },
    ),
  );
});

test('une rencontre d’avant, qui a tout en un texte, le garde tel quel', () => {
  expect(ceQuIlFautSavoir({ contraintes: 'Accès par la cour\nGarde d’enfants' })).toEqual([
    { titre: 'À savoir', texte: 'Accès par la cour\nGarde d’enfants' },
  ]);
});

test('l’invitation d’Outlook, l’agenda et le courriel les disent toutes ; rien n’y devient une balise', () => {
  const html = corpsInvitation(dite);
  expect(html).toContain('Rampe &lt;par la cour&gt;');
  const agenda = ecrireAgenda([dite], { nom: 'Rencontres', domaine: 'x.example', maintenant: '2026-11-26T09:00:00Z' });
  const courriel = courrielDInvitation(
    { rencontre: dite, debut: DEBUT, reglages: { territoire: 'Pays d’Exemple', responsableDeTraitement: 'CC' } },
    { lien: 'https://x.example/l', sansRappel: 'https://x.example/r', expireLe: DEBUT },
  );
  const lus = [
    texteVisible(html),
    agenda.replace(/\r\n /g, '').replaceAll('\\,', ','),
    courriel.paragraphes.map(enTexte).join(' '),
  ].map(lire);
  for (const lu of lus) for (const texte of Object.values(DITES)) expect(lu).toContain(texte);
  expect(lus[2]).toContain('Horaires à tenir : Finir à 16 h. Accès :');
  expect(lus[2]).toContain('Départ de la mairie à 13 h. À savoir : Apporter un plat.');
});

test('pour information, le courriel ne dit pas comment venir', () => {
  const courriel = courrielDInvitation(
    {
      rencontre: dite,
      debut: DEBUT,
      pourInformation: true,
      reglages: { territoire: 'Pays d’Exemple', responsableDeTraitement: 'CC' },
    },
    { lien: 'https://x.example/l', sansRappel: 'https://x.example/r', expireLe: DEBUT },
  );
  expect(courriel.paragraphes.map(enTexte).join(' ')).not.toContain('Rampe');
});

test.each(A_SAVOIR)('%s changé, l’événement d’Outlook change, donc ses invités l’apprennent', (champ) => {
  const tenue = contenuDeLEvenement(dite);
  const tenu = { ...tenue, lieu: tenue.lieu, corps: tenue.corpsHtml };
  expect(aChangerDansLEvenement(contenuDeLEvenement(dite), tenu)).toEqual({});
  expect(Object.keys(aChangerDansLEvenement(contenuDeLEvenement({ ...dite, [champ]: 'Autrement' }), tenu))).toEqual([
    'corpsHtml',
  ]);
});

test('une séance dont on change l’accès garde ses autres contraintes et ses places ; ce qui est vidé l’est', () => {
  const seance = { ...dite, capacite: 12 };
  const devenue = seanceDevenue(seance, { acces: 'Par la rue', transport: null }, { id: seance.id, eTag: seance.eTag });
  expect(devenue).toMatchObject({
    horaires: DITES.horaires,
    acces: 'Par la rue',
    gardeEnfants: DITES.gardeEnfants,
    transport: undefined,
    contraintes: DITES.contraintes,
    capacite: 12,
  });
});
