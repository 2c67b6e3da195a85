import { TOUTES_LES_LISTES } from '../../../core/lists/toutes.ts';

/** How each list that holds data about a person answers « que gardez-vous sur moi ? ». */
const REPONSES: Readonly<Record<string, string>> = {
  Contacts: 'chaque ligne du compte ou du lien',
  Sollicitations: 'celles de ses contacts',
  Referents: 'les thématiques dont elle est référente ou binôme',
  Indicateurs: 'ceux dont on lui demande la valeur',
  Participations: 'celles de ses contacts',
  Propositions: 'celles de son compte, et celles qui la désignent',
  Recherches: 'celles de son compte',
  Journal: 'le nombre de lignes qui portent son identifiant',
  Structures: 'le référent et le binôme, tapés par la coordination sur la fiche : ils s’y lisent',
  Suites:
    'celles que portent ses contacts, et ce qu’ils en ont dit ; le porteur tapé par la coordination se lit sur la décision',
  Evaluations: 'des mots laissés sans nom, que rien ne rattache à une personne',
  Venues: 'une structure dite à la porte, jamais une personne',
  Carnet: 'ce que qui organise a observé : chacun lit, change et retire ses notes là où il les a écrites',
  DocumentsDeposes: 'le nom d’un fichier, rattaché à une structure et jamais à une personne',
  BrouillonsDeCompteRendu:
    'ce qui est dit d’une rencontre, jamais rattaché à une personne : publié, il se lit sur elle',
  NotesDeRelation: 'celles d’un échange avec ses contacts, et celles qu’a écrites son compte',
  Passages: 'des codes scellés, que rien ne rattache à une personne et que personne ne relit',
  Votes: 'ceux de ses contacts',
  Releves: 'le compte de la coordination qui a corrigé un mois : le même geste est au journal, qui est compté',
  Fusions: 'de quoi annuler une fusion : les mêmes lignes de contact, effacées avec la trace',
};

test('aucune liste personnelle n’est oubliée de « Mes données »', () => {
  expect(
    TOUTES_LES_LISTES.filter((l) => l.personnel)
      .map((l) => l.name)
      .sort(),
  ).toEqual(Object.keys(REPONSES).sort());
});
