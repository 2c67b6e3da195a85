import { creerBibliotheque } from '../../graph/bibliotheque.ts';
import { ErreurGraph } from '../../graph/erreur.ts';

type Entrees = Parameters<typeof creerBibliotheque>;

test('une première lecture qui échoue n’est pas retenue : la suivante trouve la bibliothèque', async () => {
  let tours = 0;
  const client = {
    lireJson: async (adresse: string) => {
      if (!adresse.endsWith('/sites/le-site'))
        return { '@microsoft.graph.downloadUrl': 'https://exemple.sharepoint.example/contenu' };
      tours += 1;
      if (tours === 1) throw new ErreurGraph('indisponible', { statut: 503 });
      return { webUrl: 'https://exemple.sharepoint.example/sites/maillage' };
    },
    telecharger: async () => new Uint8Array([1]),
  } as unknown as Entrees[0];
  const bibliotheque = creerBibliotheque(client, { id: async () => 'le-site' } as unknown as Entrees[1]);
  await expect(bibliotheque.lire('12')).rejects.toMatchObject({ code: 'indisponible' });
  expect([await bibliotheque.lire('12'), await bibliotheque.lire('12')]).toHaveLength(2);
  expect(tours).toBe(2);
});
