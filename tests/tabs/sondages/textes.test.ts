import { AVANT } from '../../../tabs/lien/avant/textes.ts';
import { LIENS } from '../../../tabs/rencontres/invites/textes.ts';
import { direFait, direLesMesures, direLesProposes, OUVRIR, SONDAGE } from '../../../tabs/sondages/textes.ts';

const net = (texte: string): string => texte.replace(/\s/g, ' ');

test('une seule se dit au singulier', () => {
  expect(net(SONDAGE.quorum(1))).toBe('Quorum : 1 structure.');
  expect(net(OUVRIR.proposes(8, 1, 1))).toContain('1 agenda lu pour 1 structure :');
  expect(AVANT.disponibles(1, 1)).toBe('1 structure peut venir, sur 1.');
  expect(AVANT.disponibles(2, 5)).toBe('2 structures peuvent venir, sur 5.');
});

test('« chacun a sa page » ne se dit que si rien ne reste ; un envoi qui n’a rien envoyé le dit', () => {
  expect(LIENS.envoyes(0, 0)).toBe('Chacun a déjà sa page, ou un compte.');
  expect(LIENS.envoyes(0, 3)).toBe('Aucun courriel n’est parti.');
  expect(OUVRIR.envoye(0, 3)).toBe('Le sondage est ouvert. 3 courriels partent dans les minutes qui viennent.');
  expect(OUVRIR.envoye(40, 1)).toBe('40 courriels envoyés. 1 autre part dans les minutes qui viennent.');
});

test('la date fixée, on lit aussi qui reste à appeler', () => {
  expect(net(direFait(2, [{ nom: 'PMI (exemple)' }]))).toBe(
    'La rencontre est datée et planifiée : 2 personnes prévenues. À appeler, faute d’adresse électronique : PMI (exemple).',
  );
});

test('ce qui n’a pas été regardé se dit aussi quand aucun créneau n’est trouvé', () => {
  const avertissement = 'La période est trop longue.';
  const lus = { creneaux: [], invitees: 4, agendasLus: 0, avertissement };
  expect(net(direLesProposes(lus))).toBe(
    'Aucun créneau dans cette période : élargissez-la. La période est trop longue.',
  );
});

test('les chiffres d’un sondage se disent avec leur définition ; ce qui n’est pas connu ne se dit pas', () => {
  const dites = direLesMesures({
    jours: 6,
    joursOuvres: 4,
    noyau: { disponibles: 3, total: 4 },
    courriels: 34,
    structures: 30,
  });
  expect(dites.map(({ dit }) => net(dit))).toEqual([
    'Du lancement à la date : 6 jours, dont 4 jours ouvrés.',
    'Noyau disponible : 3 sur 4.',
    '34 courriels pour 30 structures, soit 1,1 par structure.',
  ]);
  for (const { definition } of dites) expect(definition).not.toBe('');
  expect(direLesMesures({ courriels: 0, structures: 1 }).map(({ dit }) => net(dit))).toEqual([
    '0 courriel pour 1 structure, soit 0 par structure.',
  ]);
});
