import { Badge, Button, Caption1, Checkbox, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { CHAMPS_DE_FICHE } from '../../../core/champs/fiche.ts';
import {
  CHAMPS_DU_REPERTOIRE,
  type ChampDuRepertoire,
  fauteDeQuestion,
  type Trouvee,
} from '../../../core/sirene/trouver.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import type { SaisieEntiere } from './form.ts';
import { useChercherAuRepertoire } from './mutations.ts';
import css from './repertoire.module.css';
import { REPERTOIRE } from './textes-du-repertoire.ts';
import type { Reprises } from './useReprises.ts';

interface RepertoireProps {
  readonly saisie: SaisieEntiere;
  /** Names of the communes known, by their INSEE code: the register writes them in capitals. */
  readonly communes: ReadonlyMap<string, string>;
  readonly reprendre: (valeurs: Reprises) => void;
}

/** From the national register, an establishment to choose, then its values one by one. Folded: one may do without it, and it may not answer. */
export function Repertoire(props: RepertoireProps) {
  const [choisie, setChoisie] = useState<Trouvee>();
  return (
    <details className={css.repertoire}>
      <summary>
        <Text weight="semibold">{REPERTOIRE.titre}</Text>
      </summary>
      <div className={css.corps}>
        <Caption1 className={cadre.discret}>{REPERTOIRE.aide}</Caption1>
        {choisie === undefined ? (
          <Recherche siret={props.saisie.siret} choisir={setChoisie} />
        ) : (
          <Valeurs key={choisie.valeurs.siret} {...props} choisie={choisie} fermer={() => setChoisie(undefined)} />
        )}
      </div>
    </details>
  );
}

function Recherche({ siret, choisir }: { readonly siret: string; readonly choisir: (trouvee: Trouvee) => void }) {
  const [texte, setTexte] = useState(siret);
  const [partout, setPartout] = useState(false);
  const [faute, setFaute] = useState<string>();
  const chercher = useChercherAuRepertoire();
  const lancer = () => {
    const dite = fauteDeQuestion(texte);
    setFaute(dite);
    if (dite === undefined) chercher.mutate({ corps: { texte, partout } });
  };
  const trouvees = chercher.data?.trouvees;
  return (
    <>
      <Field label={REPERTOIRE.chercher} hint={REPERTOIRE.chercherAide} validationMessage={faute}>
        <Input
          value={texte}
          maxLength={200}
          onChange={(_, { value }) => setTexte(value)}
          onKeyDown={(evenement) => {
            // The form around it is sent by Enter: here it looks for what was typed.
            if (evenement.key !== 'Enter') return;
            evenement.preventDefault();
            lancer();
          }}
        />
      </Field>
      <Checkbox
        label={REPERTOIRE.partout}
        checked={partout}
        onChange={(_, { checked }) => setPartout(checked === true)}
      />
      <div className={cadre.outils}>
        <BoutonCommande enCours={chercher.isPending} onClick={lancer}>
          {REPERTOIRE.lancer}
        </BoutonCommande>
      </div>
      {chercher.error === null ? null : <Probleme erreur={chercher.error} reessayer={lancer} />}
      <div role="status">
        {trouvees === undefined || chercher.isPending ? null : (
          <Text>{trouvees.length === 0 ? REPERTOIRE.rien : REPERTOIRE.trouvees(trouvees.length)}</Text>
        )}
      </div>
      {trouvees === undefined || trouvees.length === 0 ? null : (
        <ul className={css.liste}>
          {trouvees.map((trouvee) => (
            <li key={trouvee.valeurs.siret}>
              <div className={css.dite}>
                <Text weight="semibold" block>
                  {trouvee.valeurs.nom}
                </Text>
                <Caption1 block>{REPERTOIRE.ou(trouvee.valeurs)}</Caption1>
                {trouvee.siege ? <Badge appearance="tint">{REPERTOIRE.siege}</Badge> : null}
                {trouvee.ferme ? <Badge color="danger">{REPERTOIRE.ferme}</Badge> : null}
              </div>
              <Button
                size="small"
                aria-label={REPERTOIRE.choisirDe(trouvee.valeurs.nom, trouvee.valeurs.siret)}
                onClick={() => choisir(trouvee)}
              >
                {REPERTOIRE.choisir}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface ValeursProps extends RepertoireProps {
  readonly choisie: Trouvee;
  readonly fermer: () => void;
}

/** Each value beside what the fiche says: what would be overwritten is ticked by hand alone. */
function Valeurs({ saisie, communes, choisie, reprendre, fermer }: ValeursProps) {
  const { valeurs } = choisie;
  const proposees = CHAMPS_DU_REPERTOIRE.flatMap((champ) => {
    const valeur = champ === 'commune' ? (communes.get(valeurs.communeInsee ?? '') ?? valeurs.commune) : valeurs[champ];
    return valeur === undefined ? [] : [{ champ, valeur, actuelle: saisie[champ].trim() }];
  });
  const [retenus, setRetenus] = useState<ReadonlySet<ChampDuRepertoire>>(
    () => new Set(proposees.filter(({ actuelle }) => actuelle === '').map(({ champ }) => champ)),
  );
  const prises = proposees.filter(({ champ, valeur, actuelle }) => retenus.has(champ) && valeur !== actuelle);
  return (
    <fieldset className={css.valeurs}>
      <legend>
        <Text weight="semibold">{valeurs.nom}</Text>
      </legend>
      {choisie.ferme ? <Text>{REPERTOIRE.fermeAide}</Text> : null}
      {proposees.map(({ champ, valeur, actuelle }) =>
        valeur === actuelle ? (
          <Caption1 key={champ}>{REPERTOIRE.deja(CHAMPS_DE_FICHE[champ].libelle, valeur)}</Caption1>
        ) : (
          <div key={champ}>
            <Checkbox
              label={REPERTOIRE.valeur(CHAMPS_DE_FICHE[champ].libelle, valeur)}
              checked={retenus.has(champ)}
              onChange={(_, { checked }) =>
                setRetenus(
                  new Set(checked === true ? [...retenus, champ] : [...retenus].filter((autre) => autre !== champ)),
                )
              }
            />
            {actuelle === '' ? null : <Caption1 block>{REPERTOIRE.remplace(actuelle)}</Caption1>}
          </div>
        ),
      )}
      <div className={cadre.outils}>
        <Button
          appearance="primary"
          disabledFocusable={prises.length === 0}
          onClick={() => {
            if (prises.length === 0) return;
            reprendre(Object.fromEntries(prises.map(({ champ, valeur }) => [champ, valeur])));
            fermer();
          }}
        >
          {REPERTOIRE.reprendre(prises.length)}
        </Button>
        <Button onClick={fermer}>{REPERTOIRE.autre}</Button>
      </div>
    </fieldset>
  );
}
