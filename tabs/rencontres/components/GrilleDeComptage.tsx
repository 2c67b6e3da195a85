import { Button, Input, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Comptage } from '../../../core/lists/comptages.list.ts';
import { TRANCHES_D_AGE } from '../../../core/vocabulaires/rencontres.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useStructures } from '../../commun/structures.ts';
import { useEtroit } from '../../commun/themes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { COMPTAGE } from '../comptage/textes.ts';
import { estFausse, faussee, grilleDe, lignesDe, type Tranche, totalDe, unDePlus } from '../comptage.ts';
import { useCompter } from '../mutations.ts';
import { useCommunes } from '../queries.ts';
import type { ContenuProps } from './contenu.ts';
import css from './rencontres.module.css';

interface GrilleProps {
  readonly rencontre: ContenuProps['rencontre'];
  readonly comptages: readonly Comptage[];
}

/** The grid of whoever counts: a column for each commune, or one commune at a time where there is no room for two. */
export function GrilleDeComptage({ rencontre, comptages }: GrilleProps) {
  const [grille, setGrille] = useState(() => grilleDe(comptages, rencontre.communeInsee));
  const [choisie, setChoisie] = useState<string>();
  const etroit = useEtroit();
  const { items } = useStructures();
  const communes = useCommunes(items);
  const compter = useCompter();
  const annoncer = useAnnonce();
  const toutes = Object.keys(grille);
  const affichees = etroit ? [choisie ?? toutes[0] ?? ''] : toutes;
  const nomDe = (insee: string) => (insee === '' ? COMPTAGE.sansCommune : (communes.get(insee) ?? insee));
  const voir = (insee: string) => {
    if (grille[insee] === undefined) setGrille({ ...grille, [insee]: {} });
    setChoisie(insee);
  };
  const lignes = lignesDe(grille);
  const faux = faussee(grille);
  const envoyer = () =>
    compter.mutate(
      { chemin: { id: rencontre.id }, corps: { lignes } },
      { onSuccess: ({ total }) => annoncer(COMPTAGE.enregistre(total)) },
    );
  const caseDe = (tranche: Tranche, insee: string) => (
    <CaseDeComptage
      nom={COMPTAGE.case(tranche, nomDe(insee))}
      valeur={grille[insee]?.[tranche] ?? ''}
      changer={(valeur) => setGrille({ ...grille, [insee]: { ...grille[insee], [tranche]: valeur } })}
    />
  );
  return (
    <>
      <Text>{COMPTAGE.aide}</Text>
      {etroit ? <ChoixDeCommune {...{ communes, toutes, nomDe, voir }} affichee={affichees[0] ?? ''} /> : null}
      <div className={css.tableau}>
        <table className={css.grille}>
          <thead className={etroit ? 'lu' : undefined}>
            <tr>
              <th scope="col">{COMPTAGE.tranche}</th>
              {affichees.map((insee) => (
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
                {affichees.map((insee) => (
                  <td key={insee}>{caseDe(tranche, insee)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={cadre.outils}>
        {etroit ? null : <AjoutDeCommune {...{ communes, toutes, voir }} />}
        <Text weight="semibold" role="status">
          {COMPTAGE.total(totalDe(grille))}
        </Text>
      </div>
      {faux ? <Text role="alert">{COMPTAGE.faux}</Text> : null}
      {compter.error == null ? null : <Probleme erreur={compter.error} reessayer={envoyer} />}
      <div className={cadre.outils}>
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

interface CaseProps {
  readonly nom: string;
  readonly valeur: string;
  readonly changer: (valeur: string) => void;
}

/** A number that is typed, or counted one person after the other. */
function CaseDeComptage({ nom, valeur, changer }: CaseProps) {
  return (
    <div className={css.case}>
      <Input
        className={css.nombre}
        type="number"
        min={0}
        inputMode="numeric"
        aria-invalid={estFausse(valeur)}
        aria-label={nom}
        value={valeur}
        onChange={(_, donnees) => changer(donnees.value)}
      />
      <Button
        aria-label={COMPTAGE.unDePlus(nom)}
        disabledFocusable={estFausse(valeur)}
        onClick={() => changer(unDePlus(valeur))}
      >
        +1
      </Button>
    </div>
  );
}

interface CommunesProps {
  readonly communes: ReadonlyMap<string, string>;
  readonly toutes: readonly string[];
  readonly voir: (insee: string) => void;
}

/** The communes not counted yet, to be added as a column. */
function AjoutDeCommune({ communes, toutes, voir }: CommunesProps) {
  return (
    <Select
      aria-label={COMPTAGE.ajouterCommune}
      value=""
      onChange={(_, { value }) => (value === '' ? undefined : voir(value))}
    >
      <option value="">{COMPTAGE.ajouterCommune}</option>
      {[...communes]
        .filter(([insee]) => !toutes.includes(insee))
        .map(([insee, nom]) => (
          <option key={insee} value={insee}>
            {nom}
          </option>
        ))}
    </Select>
  );
}

interface ChoixProps extends CommunesProps {
  readonly affichee: string;
  readonly nomDe: (insee: string) => string;
}

/** The commune that is being counted: those already counted come first. */
function ChoixDeCommune({ communes, toutes, voir, affichee, nomDe }: ChoixProps) {
  return (
    <Select aria-label={COMPTAGE.commune} value={affichee} onChange={(_, { value }) => voir(value)}>
      {[...toutes, ...[...communes.keys()].filter((insee) => !toutes.includes(insee))].map((insee) => (
        <option key={insee} value={insee}>
          {nomDe(insee)}
        </option>
      ))}
    </Select>
  );
}
