import { Input, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { autoriser } from '../../../core/droits/droits.ts';
import type { Comptage } from '../../../core/lists/comptages.list.ts';
import { TRANCHES_D_AGE } from '../../../core/vocabulaires/rencontres.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Lue, Probleme } from '../../commun/Etats.tsx';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { Vide } from '../../commun/Vide.tsx';
import { estFausse, faussee, grilleDe, lignesDe, totalDe } from '../comptage.ts';
import { useCompter } from '../mutations.ts';
import { useCommunes, useComptages, useStructures } from '../queries.ts';
import { COMPTAGE } from '../textes.ts';
import type { ContenuProps } from './contenu.ts';
import css from './rencontres.module.css';

/** The anonymous count at the door: who may count sees the grid, the others its total. */
export function ComptagePublic({ rencontre, acteur }: ContenuProps) {
  const peut = acteur !== undefined && autoriser(acteur, 'compter-public').permis && rencontre.etat !== 'Annulée';
  return (
    <Lue requete={useComptages()} attente={COMMUN.chargement}>
      {({ items }) => {
        const comptages = items.filter((comptage) => comptage.rencontre === rencontre.id);
        if (peut) return <GrilleDeComptage rencontre={rencontre} comptages={comptages} />;
        if (comptages.length === 0) return <Vide titre={COMPTAGE.rien}>{COMPTAGE.rienAide}</Vide>;
        return <Text>{COMPTAGE.total(totalDe(grilleDe(comptages, rencontre.communeInsee)))}</Text>;
      }}
    </Lue>
  );
}

interface GrilleProps {
  readonly rencontre: ContenuProps['rencontre'];
  readonly comptages: readonly Comptage[];
}

function GrilleDeComptage({ rencontre, comptages }: GrilleProps) {
  const [grille, setGrille] = useState(() => grilleDe(comptages, rencontre.communeInsee));
  const { items } = useStructures();
  const communes = useCommunes(items);
  const compter = useCompter();
  const annoncer = useAnnonce();
  const colonnes = Object.keys(grille);
  const nomDe = (insee: string) => (insee === '' ? COMPTAGE.sansCommune : (communes.get(insee) ?? insee));
  const lignes = lignesDe(grille);
  const faux = faussee(grille);
  const envoyer = () =>
    compter.mutate(
      { chemin: { id: rencontre.id }, corps: { lignes } },
      { onSuccess: ({ total }) => annoncer(COMPTAGE.enregistre(total)) },
    );
  return (
    <>
      <Text>{COMPTAGE.aide}</Text>
      <div className={css.tableau}>
        <table className={css.grille}>
          <thead>
            <tr>
              <th scope="col">{COMPTAGE.tranche}</th>
              {colonnes.map((insee) => (
                <th key={insee} scope="col">
                  {nomDe(insee)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {TRANCHES_D_AGE.map((tranche) => (
              <tr key={tranche}>
                <th scope="row">{tranche}</th>
                {colonnes.map((insee) => (
                  <td key={insee}>
                    <Input
                      className={css.nombre}
                      type="number"
                      min={0}
                      inputMode="numeric"
                      aria-invalid={estFausse(grille[insee]?.[tranche])}
                      aria-label={COMPTAGE.case(tranche, nomDe(insee))}
                      value={grille[insee]?.[tranche] ?? ''}
                      onChange={(_, { value }) =>
                        setGrille({ ...grille, [insee]: { ...grille[insee], [tranche]: value } })
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={css.outils}>
        <Select
          aria-label={COMPTAGE.ajouterCommune}
          value=""
          onChange={(_, { value }) => (value === '' ? undefined : setGrille({ ...grille, [value]: {} }))}
        >
          <option value="">{COMPTAGE.ajouterCommune}</option>
          {[...communes]
            .filter(([insee]) => !colonnes.includes(insee))
            .map(([insee, nom]) => (
              <option key={insee} value={insee}>
                {nom}
              </option>
            ))}
        </Select>
        <Text weight="semibold" role="status">
          {COMPTAGE.total(totalDe(grille))}
        </Text>
      </div>
      {faux ? <Text role="alert">{COMPTAGE.faux}</Text> : null}
      {compter.error == null ? null : <Probleme erreur={compter.error} reessayer={envoyer} />}
      <div className={css.outils}>
        <BoutonCommande
          appearance="primary"
          enCours={compter.isPending}
          disabledFocusable={faux || lignes.length === 0}
          onClick={envoyer}
        >
          {COMPTAGE.enregistrer}
        </BoutonCommande>
      </div>
    </>
  );
}
