import { Button, Field, MessageBar, MessageBarBody, Radio, RadioGroup, ToggleButton } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { aRelire, type LigneDApercu, type SortPrevu, sortDe } from '../../../core/imports/apercu.ts';
import type { ContactLu } from '../../../core/imports/contact-lu.ts';
import type { Information } from '../../../core/imports/planifier-contact.ts';
import type { Decision, Garder, LignePlanifiee, Listes } from '../../../core/imports/planifier-structures.ts';
import cadre from '../../commun/page.module.css';
import { APERCU, TEXTES } from '../textes.ts';
import css from './imports.module.css';
import { ListeDesLignes } from './ListeDesLignes.tsx';

interface LignesProps {
  readonly apercu: readonly LigneDApercu[];
  /** Before any decision: tells which lines ask for one. */
  readonly planifie: readonly LignePlanifiee[];
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly decider: (numero: number, decision: Decision) => void;
  readonly garder: Garder;
  readonly changerGarder: (garder: Garder) => void;
  /** Undefined when the file brings no field of several values to a fiche. */
  readonly listes: Listes | undefined;
  readonly changerListes: (listes: Listes) => void;
  /** Lines that would come in. */
  readonly combien: number;
  /** Persons that those lines name. */
  readonly personnes: number;
  readonly contacts: ReadonlyMap<number, readonly ContactLu[]>;
  /** Undefined until it is said. */
  readonly information: Information | undefined;
  readonly changerInformation: (information: Information) => void;
  readonly entrer: () => void;
  readonly revenir: () => void;
  readonly recommencer: () => void;
}

type Filtre = SortPrevu | 'toutes' | 'relire';
const SORTS = Object.keys(APERCU.sort) as readonly SortPrevu[];

/** The lines of the file with what they become; nothing is written yet. */
export function ApercuDesLignes(p: LignesProps) {
  const { apercu, planifie, decisions, decider, combien } = p;
  const [filtre, setFiltre] = useState<Filtre>('toutes');
  const demandes = useMemo(() => new Map(planifie.map((l) => [l.numero, l])), [planifie]);
  const protegees = useMemo(() => planifie.filter(aUneValeurProtegee).length, [planifie]);
  const comptes: Readonly<Record<Filtre, number>> = useMemo(() => {
    const parSort = Object.fromEntries(SORTS.map((s) => [s, 0])) as Record<SortPrevu, number>;
    for (const ligne of apercu) parSort[sortDe(ligne)] += 1;
    return { ...parSort, toutes: apercu.length, relire: apercu.filter(aRelire).length };
  }, [apercu]);
  // A line decided under the filter « à trancher » stays in place: it is where the hand is.
  const montrees = useMemo(
    () =>
      apercu.filter((ligne) => {
        if (filtre === 'toutes') return true;
        if (filtre === 'relire') return aRelire(ligne);
        return sortDe(ligne) === filtre || (filtre === 'a-trancher' && demandes.get(ligne.numero)?.sort === filtre);
      }),
    [apercu, filtre, demandes],
  );
  const aDire = p.personnes > 0 && p.information === undefined;
  const filtres: readonly (readonly [Filtre, string])[] = [
    ['toutes', APERCU.toutes],
    ...SORTS.map((s) => [s, APERCU.sort[s]] as const),
    ['relire', APERCU.relire],
  ];
  return (
    <>
      <fieldset className={css.filtres}>
        <legend className="lu">{APERCU.filtre}</legend>
        {filtres
          .filter(([cle]) => cle === filtre || cle === 'toutes' || comptes[cle] > 0)
          .map(([cle, libelle]) => (
            <ToggleButton key={cle} size="small" checked={filtre === cle} onClick={() => setFiltre(cle)}>
              {APERCU.compte(libelle, comptes[cle])}
            </ToggleButton>
          ))}
      </fieldset>
      {protegees === 0 ? null : (
        <Field label={APERCU.garder} hint={APERCU.garderAide(protegees)}>
          <RadioGroup
            layout="horizontal"
            value={p.garder}
            onChange={(_, { value }) => p.changerGarder(value === 'fichier' ? 'fichier' : 'annuaire')}
          >
            <Radio value="annuaire" label={APERCU.garderAnnuaire} />
            <Radio value="fichier" label={APERCU.prendreFichier} />
          </RadioGroup>
        </Field>
      )}
      {p.listes === undefined ? null : (
        <Field label={APERCU.listes} hint={APERCU.listesAide}>
          <RadioGroup
            layout="horizontal"
            value={p.listes}
            onChange={(_, { value }) => p.changerListes(value === 'remplacer' ? 'remplacer' : 'ajouter')}
          >
            <Radio value="ajouter" label={APERCU.ajouter} />
            <Radio value="remplacer" label={APERCU.remplacer} />
          </RadioGroup>
        </Field>
      )}
      <ListeDesLignes
        lignes={montrees}
        question={filtre}
        demandes={demandes}
        decisions={decisions}
        decider={decider}
        contacts={p.contacts}
      />
      {p.personnes === 0 ? null : (
        <Field label={APERCU.information(p.personnes)} hint={APERCU.informationAide} required>
          <RadioGroup
            value={p.information ?? ''}
            onChange={(_, { value }) => p.changerInformation(value === 'faite' ? 'faite' : 'a-faire')}
          >
            <Radio value="faite" label={APERCU.informees} />
            <Radio value="a-faire" label={APERCU.aInformer} />
          </RadioGroup>
        </Field>
      )}
      {comptes['a-trancher'] === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{APERCU.resteATrancher(comptes['a-trancher'])}</MessageBarBody>
        </MessageBar>
      )}
      {combien > 0 || comptes['a-trancher'] > 0 ? null : (
        <p className={css.texte} role="status">
          {APERCU.rienAFaireEntrer}
        </p>
      )}
      <div className={cadre.outils}>
        <Button appearance="primary" disabledFocusable={aDire} onClick={() => (aDire ? undefined : p.entrer())}>
          {combien === 0 ? APERCU.terminer : APERCU.entrer(combien)}
        </Button>
        <Button onClick={p.revenir}>{APERCU.colonnes}</Button>
        <Button onClick={p.recommencer}>{TEXTES.reprendreChoix}</Button>
      </div>
    </>
  );
}

const aUneValeurProtegee = (l: LignePlanifiee): boolean =>
  (l.sort === 'modifier' || l.sort === 'inchangee') && l.differences.some((x) => x.protege);
