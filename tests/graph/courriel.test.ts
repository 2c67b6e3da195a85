import { envoyerCourriel } from '../../graph/courriel.ts';
import { LOCATAIRE } from '../../infra/local/locataire.ts';
import { banc, codeDe, silence } from './fetch-ecrit.ts';
import { ouvrirGraph } from './graph-en-memoire.ts';

const unCourriel = {
  expediteur: LOCATAIRE.organisateur.courriel,
  destinataire: { adresse: 'maelle.guerin@familles-du-vitrezais.example', nom: 'Maëlle Guérin' },
  sujet: 'Confirmez votre fiche',
  corpsHtml: '<p>Bonjour</p>',
};

test('un courriel part à une seule personne et reste dans les éléments envoyés', async () => {
  const monde = ouvrirGraph();
  await envoyerCourriel(monde.client, unCourriel);
  expect(monde.graph.boiteEnvoi()).toMatchObject([
    { a: [unCourriel.destinataire.adresse], cc: [], cci: [], objet: 'Confirmez votre fiche' },
  ]);
  monde.graph.fermer();
});

test('un courriel dont la réponse se perd n’est pas renvoyé : à l’appelant de choisir', async () => {
  const { client, requetes } = banc([silence]);
  expect(await codeDe(envoyerCourriel(client, unCourriel))).toBe('indisponible');
  expect(requetes).toHaveLength(1);
  expect(requetes[0]?.corps).toMatchObject({ saveToSentItems: true });
});
