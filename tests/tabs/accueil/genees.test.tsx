/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { ceQuiAttend } from '../../../core/accueil/ce-qui-attend.ts';
import type { Acteur } from '../../../core/droits/droits.ts';
import { genesAVenir } from '../../../core/rencontres/ce-qui-gene.ts';
import { CeQuiAttend } from '../../../tabs/accueil/components/CeQuiAttend.tsx';
import { unCalendrier } from '../../core/calendrier/batisseurs.ts';
import { uneParticipation, uneRencontre } from '../../core/rencontres/batisseurs.ts';
import { dessiner } from '../dessiner.tsx';

const MAINTENANT = '2026-11-23T09:00:00Z';
const LE = '2026-12-03T13:00:00Z';
const rencontres = [
  uneRencontre({ id: '6', titre: 'Logement', etat: 'Planifiée', debut: LE }),
  uneRencontre({ id: '7', titre: 'Santé', etat: 'Planifiée', debut: LE }),
  // Bastille Day.
  uneRencontre({ id: '8', titre: 'Mobilité', etat: 'Planifiée', debut: '2027-07-14T07:00:00Z' }),
];
const participations = rencontres
  .slice(0, 2)
  .map(({ id }) =>
    uneParticipation({ id, cle: `${id}-1`, rencontre: id, structure: '1', statut: 'Invité', reponse: 'Vient' }),
  );
const genes = genesAVenir({
  rencontres,
  participations,
  calendrier: unCalendrier('A', []),
  maintenant: MAINTENANT,
});

function dessinerPour(acteur: Acteur) {
  const attentes = ceQuiAttend({
    ...{ acteur, rencontres, participations, genes, maintenant: MAINTENANT },
    ...{ suites: [], structures: [], misesEnLien: [], sondages: [], votes: [] },
    ...{ canal: 'Coopération', cadenceParDefautMois: 12 },
  });
  dessiner(<CeQuiAttend attentes={attentes} profil={acteur.profil} />, {});
  return screen.getAllByRole('link').map((lien) => ({
    dit: lien.textContent?.replace(/\s/g, ' '),
    adresse: decodeURIComponent(lien.getAttribute('href') ?? ''),
  }));
}

test('la coordination lit chaque rencontre gênée, que faire, et chaque ligne mène à sa page', () => {
  const lues = dessinerPour({ profil: 'coordination', id: 'c.t', structures: [] });
  const heurt = lues.find(({ dit }) => dit?.startsWith('LogementLe jeudi 3 décembre 2026. À la même heure'));
  expect(heurt?.dit).toMatch(/« Santé » : 1 structure commune\. Changez l’heure, ou excusez les structures communes\./);
  expect(heurt?.adresse).toContain('rencontre/6');
  const ferie = lues.find(({ dit }) => dit?.startsWith('Mobilité') && dit.includes('Jour férié'));
  expect(ferie?.dit).toContain('Choisissez un autre jour.');
});

test('qui co-organise lit la sienne, et à qui le dire', () => {
  const lues = dessinerPour({ profil: 'partenaire', id: 'p.t', structures: ['2'], rencontres: ['6'] });
  const genees = lues.filter(({ dit }) => dit?.includes('À la même heure'));
  expect(genees).toHaveLength(1);
  expect(genees[0]?.dit).toMatch(/Dites-le à la coordination, qui peut la changer\.$/);
});
