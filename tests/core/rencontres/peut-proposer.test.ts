import type { Acteur } from '../../../core/droits/droits.ts';
import { peutProposer } from '../../../core/rencontres/peut-proposer.ts';
import { uneRencontre } from './batisseurs.ts';

const acteur = (profil: Acteur['profil'], structures: readonly string[] = []): Acteur => ({
  profil,
  id: 'x',
  structures,
});
const aVenir = uneRencontre({ debut: '2026-12-03T13:30:00Z', etat: 'À planifier' });
const [avant, apres] = ['2026-12-01T08:00:00Z', '2026-12-05T08:00:00Z'];

test('la coordination et une structure proposent un point avant la rencontre, personne après ni si elle est annulée', () => {
  for (const qui of [acteur('coordination'), acteur('partenaire', ['1'])]) {
    expect(peutProposer(qui, aVenir, avant)).toBe(true);
    expect(peutProposer(qui, aVenir, apres)).toBe(false);
    expect(peutProposer(qui, { ...aVenir, etat: 'Annulée' }, avant)).toBe(false);
  }
});

test('qui ne fait que lire, ou n’est pas reconnu, ne propose pas', () => {
  expect(peutProposer(acteur('lecture'), aVenir, avant)).toBe(false);
  expect(peutProposer(undefined, aVenir, avant)).toBe(false);
});
