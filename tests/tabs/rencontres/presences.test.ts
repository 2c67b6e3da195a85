import { ligneNotee } from '../../../core/presences/enregistrer.ts';
import { enBase64 } from '../../../tabs/commun/en-base64.ts';
import { placesLues, rangLu } from '../../../tabs/rencontres/invites/rang.ts';
import {
  attendUnCourriel,
  compterPresences,
  compterReponses,
  lignesMontrees,
  saisir,
} from '../../../tabs/rencontres/presences.ts';
import { PRESENCES } from '../../../tabs/rencontres/textes.ts';
import { uneParticipation } from '../../core/rencontres/batisseurs.ts';

const sauvee = uneParticipation({ id: '1', structure: '7', statut: 'Invité', personnes: undefined });

test('une ligne revenue à ce qui est enregistré n’est plus un changement', () => {
  const ligne = ligneNotee(sauvee);
  const changees = saisir({}, sauvee, { ...ligne, statut: 'Présent' });
  expect(Object.keys(changees)).toEqual(['7']);
  expect(saisir(changees, sauvee, ligne)).toEqual({});
});

test('une structure venue sans invitation s’ajoute à celles qui sont enregistrées', () => {
  const saisies = saisir({}, undefined, { structure: '9', statut: 'Présent', sansInvitation: true });
  const lignes = lignesMontrees([sauvee], saisies);
  expect(lignes.map((l) => [l.structure, l.statut])).toEqual([
    ['7', 'Invité'],
    ['9', 'Présent'],
  ]);
  expect(compterPresences(lignes)).toEqual({ presentes: 1, invitees: 1, enPlus: 1 });
});

test('une durée ou un contact que le rapport apporte est un changement, même si le statut et le nombre sont les mêmes', () => {
  const presente = { ...sauvee, statut: 'Présent', personnes: 1 } as const;
  const ligne = ligneNotee(presente);
  expect(Object.keys(saisir({}, presente, { ...ligne, dureeMinutes: 40 }))).toEqual(['7']);
  expect(Object.keys(saisir({}, presente, { ...ligne, contact: '3' }))).toEqual(['7']);
  expect(saisir({}, { ...presente, dureeMinutes: 40 }, ligne)).toEqual({});
});

test('le résumé compte à part les présentes, les invitées et celles venues en plus', () => {
  const lignes = [
    { structure: '1', statut: 'Présent' },
    { structure: '2', statut: 'Invité' },
    { structure: '3', statut: 'Présent', sansInvitation: true },
    { structure: '4', statut: 'Absent', sansInvitation: true },
  ] as const;
  expect(PRESENCES.resume(compterPresences(lignes))).toBe('2 présentes, 2 invitées, 1 venue en plus');
  expect(PRESENCES.resume(compterPresences([]))).toBe('0 présente, 0 invitée');
});

test('d’une structure muette, ou à qui une place vient d’être donnée, le retour d’un courriel est à voir', () => {
  const vient = { ...sauvee, reponse: 'Vient', placeLe: '2026-11-24T09:00:00Z' } as const;
  expect([sauvee, vient].map(attendUnCourriel)).toEqual([true, true]);
  const placee = { ...vient, placeLe: undefined };
  const excusee = { ...vient, statut: 'Excusé' } as const;
  const venue = { ...sauvee, sansInvitation: true };
  expect([placee, excusee, venue, undefined].map(attendUnCourriel)).toEqual([false, false, false, false]);
});

test('qui n’organise pas ne sait qui attend : ni son rang, ni leurs noms, mais combien de places sont prises', () => {
  const vient = (id: string, attenteDepuis?: string) =>
    uneParticipation({ id, structure: id, statut: 'Invité', reponse: 'Vient', attenteDepuis });
  const toutes = [vient('1'), vient('2', '2026-12-01T09:00:00Z'), vient('3', '2026-12-01T09:01:00Z')];
  expect([rangLu(toutes, '3', true), placesLues(toutes, 1, true)]).toEqual([2, { prises: 1, enAttente: 2 }]);
  const cachees = [vient('1'), vient('2'), vient('3', '2026-12-01T09:01:00Z')];
  expect([rangLu(cachees, '3', false), placesLues(cachees, 1, false)]).toEqual([
    'inconnu',
    { prises: 1, enAttente: 2 },
  ]);
  expect(rangLu(cachees, '1', false)).toBeUndefined();
});

test('un fichier passe en base64 octet par octet', async () => {
  const octets = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(await enBase64(new Blob([octets]))).toBe(Buffer.from(octets).toString('base64'));
});

test('une structure dont l’invitation est différée n’est pas dite silencieuse', () => {
  const differee = { ...sauvee, invitationPasAvant: '2026-12-12T07:30:00Z' };
  expect(compterReponses([sauvee, differee])).toEqual({ viennent: 0, excusees: 0, muettes: 1 });
});
