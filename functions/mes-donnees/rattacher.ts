import { type Refus, refuser, reussite } from '../../core/contrats/erreur.ts';
import {
  demanderRattachement as contratDemander,
  rattacherCompte as contratRattacher,
} from '../../core/contrats/mes-donnees.ts';
import { courrielDeRattachement } from '../../core/courriels/rattachement.ts';
import { adresseUtilisable } from '../../core/liens/a-qui-ecrire.ts';
import { compteDe, contactsARattacher, objetDuCode, preparerRattachement } from '../../core/mes-donnees/rattacher.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { apresLaReponse } from '../hote/apres-la-reponse.ts';
import { enClair } from '../hote/codes.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser } from '../hote/journaliser.ts';

const TROP: Refus = {
  code: 'trop-de-demandes',
  message: 'Trop d’essais depuis une heure. Attendez un peu, ou demandez à la coordination de vous rattacher.',
};

const nomsDe = async ({ depots }: Contexte, ids: readonly string[]): Promise<readonly string[]> => {
  const distincts = [...new Set(ids)];
  const lues = await Promise.all(distincts.map((id) => depots.structures.parId(id)));
  return lues.map(({ nom }) => nom);
};

/**
 * The answer is the same whether the address is known or not, after the same work: nobody learns from it, from how long
 * it takes nor from a failure, who is in the annuaire.
 */
export const demanderRattachement = commande(contratDemander, async (appel, contexte) => {
  const { acteur, corps, maintenant } = appel;
  if (!(await contexte.essais(acteur.id, 'demande'))) return { ok: false, refus: TROP };
  const compte = compteDe(acteur.id);
  const { depots } = contexte;
  const [{ items }, reglages] = await Promise.all([
    depots.contacts.lireOu('courriel', corps.courriel),
    depots.reglages.lire(),
  ]);
  const siens = contactsARattacher(items, corps.courriel, compte).filter((c) => adresseUtilisable(c) !== undefined);
  const [premier] = siens;
  apresLaReponse(contexte, appel.commande, async () => {
    if (premier?.courriel === undefined) return;
    const { territoire } = lireReglages(reglages.items).valeurs;
    const code = enClair(contexte.codes.faire(objetDuCode(corps.courriel, compte), maintenant));
    const structures = await nomsDe(
      contexte,
      siens.map((c) => c.structure),
    );
    await contexte.envoyer({
      destinataire: { adresse: premier.courriel, nom: premier.nom },
      message: courrielDeRattachement({
        territoire,
        personne: premier.nom,
        structures,
        code,
        lien: contexte.lienDeLAnnuaire('ma-fiche'),
      }),
    });
    await journaliser(contexte, appel, depots.contacts, { ligne: premier.id });
  });
  return reussite({ demande: true as const });
});

/** Whoever copies the code has read the mail: the rows of that address are theirs. */
export const rattacherCompte = commande(contratRattacher, async (appel, contexte) => {
  const { acteur, corps, maintenant } = appel;
  if (!(await contexte.essais(acteur.id, 'code'))) return { ok: false, refus: TROP };
  const compte = compteDe(acteur.id);
  if (!contexte.codes.juste(objetDuCode(corps.courriel, compte), corps.code, maintenant)) return FAUX;
  const { contacts } = contexte.depots;
  const { items } = await contacts.lireOu('courriel', corps.courriel);
  const prets = preparerRattachement(items, corps.courriel, compte);
  if (!prets.ok) return prets;
  const { tous, aEcrire } = prets.valeur;
  for (const c of aEcrire) {
    await contacts.modifier(c.id, c.eTag, compte);
    await journaliser(contexte, appel, contacts, { ligne: c.id });
  }
  const structures = await nomsDe(
    contexte,
    tous.map((c) => c.structure),
  );
  return reussite({ structures: [...structures], dejaFait: aEcrire.length === 0 });
});

const FAUX = refuser('regle-metier', 'Ce code n’est pas le bon, ou il a trop attendu : demandez-en un nouveau.', [
  { chemin: 'corps.code', message: 'Recopiez le code du dernier courriel.' },
]);
