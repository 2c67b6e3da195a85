import { Button, Caption1, Card, Text } from '@fluentui/react-components';
import { estDansLAnnuaire } from '../../../core/annuaire/dans-l-annuaire.ts';
import { type Structure, structures } from '../../../core/lists/structures.list.ts';
import { siretFerme } from '../../../core/sirene/etablissement.ts';
import cartes from '../../commun/cartes.module.css';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Lue, Probleme } from '../../commun/Etats.tsx';
import { useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeFiche } from '../../commun/vue-de-recherche.ts';
import { useFermerFiche, useModifierFiche } from '../mutations.ts';
import { SIRET } from '../textes.ts';
import { SousPage } from './SousPage.tsx';
import css from './tenue.module.css';

/** The fiches whose SIRET is closed, each with what may be done about it. */
export function SiretFermes() {
  const requete = useListe(structures);
  return (
    <SousPage titre={SIRET.titre} aide={SIRET.aide}>
      <Lue requete={requete} attente={SIRET.attente}>
        {({ items }) => {
          const fermes = items.filter((s) => estDansLAnnuaire(s) && siretFerme(s) !== undefined);
          return fermes.length === 0 ? (
            <Vide titre={SIRET.rien}>{SIRET.rienAide}</Vide>
          ) : (
            <ul className={cartes.cartes}>
              {fermes.map((structure) => (
                <li key={structure.id}>
                  <Ferme structure={structure} />
                </li>
              ))}
            </ul>
          );
        }}
      </Lue>
    </SousPage>
  );
}

function Ferme({ structure }: { readonly structure: Structure }) {
  const { id, eTag, nom } = structure;
  const { aller } = useAdresse();
  const annoncer = useAnnonce();
  const modifier = useModifierFiche();
  const fermer = useFermerFiche();
  const registre = siretFerme(structure);
  if (registre === undefined) return null;
  const { siret, fermeLe, remplacant } = registre;
  const recommencer = () => {
    modifier.reset();
    fermer.reset();
  };
  const occupe = modifier.isPending || fermer.isPending;
  const mettre = (neuf: string, dit: string) =>
    modifier.mutate({ chemin: { id }, corps: { eTag, champs: { siret: neuf } } }, { onSuccess: () => annoncer(dit) });
  return (
    <Card className={css.attente}>
      <div className={css.noms}>
        <Text weight="semibold" block>
          {nom}
        </Text>
        <Caption1 block>{SIRET.ferme(siret, fermeLe)}</Caption1>
        <Caption1 block>{remplacant === undefined ? SIRET.sansRemplacant : SIRET.remplacant(remplacant)}</Caption1>
        {(modifier.error ?? fermer.error) == null ? null : (
          <Probleme erreur={modifier.error ?? fermer.error} reessayer={recommencer} />
        )}
      </div>
      <div className={cadre.outils}>
        {remplacant === undefined ? null : (
          <BoutonCommande
            appearance="primary"
            enCours={occupe}
            aria-label={SIRET.pour(SIRET.remplacer, nom)}
            onClick={() => mettre(remplacant, SIRET.remplace)}
          >
            {SIRET.remplacer}
          </BoutonCommande>
        )}
        <BoutonCommande
          enCours={occupe}
          aria-label={SIRET.pour(SIRET.retirer, nom)}
          onClick={() => mettre('', SIRET.retire)}
        >
          {SIRET.retirer}
        </BoutonCommande>
        <BoutonCommande
          enCours={occupe}
          aria-label={SIRET.pour(SIRET.fermer, nom)}
          onClick={() =>
            fermer.mutate({ chemin: { id }, corps: { eTag } }, { onSuccess: () => annoncer(SIRET.fermee) })
          }
        >
          {SIRET.fermer}
        </BoutonCommande>
        <Button
          appearance="subtle"
          aria-label={SIRET.pour(SIRET.ouvrir, nom)}
          onClick={() => aller(adresseDeFiche(id))}
        >
          {SIRET.ouvrir}
        </Button>
      </div>
    </Card>
  );
}
