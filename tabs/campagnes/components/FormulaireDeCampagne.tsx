import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { Campagne } from '../../../core/lists/campagnes.list.ts';
import { SECTIONS_DE_FICHE, TYPES_DE_STRUCTURE } from '../../../core/vocabulaires/structures.ts';
import { type Brouillons, useBrouillon } from '../../commun/brouillons.ts';
import { ChoixMultiple } from '../../commun/ChoixMultiple.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { useCle } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { Reprise } from '../../commun/Reprise.tsx';
import { Retour } from '../../commun/Retour.tsx';
import { useReglages } from '../../commun/reglages.ts';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { useEssai } from '../../commun/useEssai.ts';
import {
  avertissementDe,
  type CleDeDate,
  DATES,
  definitionDe,
  type Problemes,
  problemesDe,
  type SaisieDeCampagne,
} from '../form.ts';
import { useCreer, useModifier } from '../mutations.ts';
import { CREATION, TEXTES } from '../textes.ts';
import css from './campagnes.module.css';

interface FormulaireProps {
  /** Under what its draft is kept. */
  readonly cle: string;
  readonly depart: SaisieDeCampagne;
  /** The campaign that is changed; a new one without it. */
  readonly campagne?: Campagne;
  readonly fermer: () => void;
  readonly faite: (id: string) => void;
}

const MOIS = [0, 1, 3, 6, 12] as const;
const PLAFONDS = [0, 1, 2, 3] as const;

const BROUILLONS: Brouillons<SaisieDeCampagne> = new Map();

/** When, who, what, how. Nothing leaves from here. */
export function FormulaireDeCampagne({ cle: sienne, depart, campagne, fermer, faite }: FormulaireProps) {
  const brouillon = useBrouillon(BROUILLONS, sienne, depart);
  const saisie = brouillon.valeur;
  const { intervalleRelanceJours } = useReglages();
  const cle = useCle();
  const creer = useCreer();
  const modifier = useModifier();
  const { fautes: vus, essayer } = useEssai<Problemes>(problemesDe(saisie, intervalleRelanceJours));
  const figee = campagne?.lanceeLe !== undefined;
  const changer = (valeurs: Partial<SaisieDeCampagne>) => brouillon.ecrire({ ...saisie, ...valeurs });
  const enregistrer = () => {
    if (!essayer()) return;
    const definition = definitionDe(saisie);
    const onSuccess = ({ id }: { readonly id: string }) => {
      brouillon.jeter();
      faite(id);
    };
    if (campagne === undefined) creer.mutate({ corps: { cle, ...definition } }, { onSuccess });
    else modifier.mutate({ chemin: { id: campagne.id }, corps: { eTag: campagne.eTag, ...definition } }, { onSuccess });
  };
  const erreur = creer.error ?? modifier.error;

  return (
    <Formulaire className={cadre.contenu} envoyer={enregistrer}>
      <Retour vers={campagne === undefined ? TEXTES.retour : campagne.titre} aller={fermer} />
      <TitreDePage niveau="h1" arrivee="formulaire">
        {campagne === undefined ? CREATION.titre : CREATION.modifier}
      </TitreDePage>
      <Reprise repris={brouillon.repris} recommencer={brouillon.jeter} />
      <p>{figee ? CREATION.figes : campagne?.etat === 'Programmée' ? CREATION.programmee : CREATION.intro}</p>
      <Field label={CREATION.intitule} required validationMessage={vus.titre}>
        <Input value={saisie.titre} maxLength={120} onChange={(_, { value }) => changer({ titre: value })} />
      </Field>
      <fieldset className={css.groupe}>
        <legend>{CREATION.quand}</legend>
        <div className={cadre.champs}>
          <Field label={CREATION.debut} required validationMessage={vus.debut}>
            <Input
              type="date"
              disabled={figee}
              value={saisie.debut}
              onChange={(_, { value }) => changer({ debut: value })}
            />
          </Field>
          <Field label={CREATION.fin} required hint={CREATION.finAide} validationMessage={vus.fin}>
            <Input type="date" value={saisie.fin} onChange={(_, { value }) => changer({ fin: value })} />
          </Field>
        </div>
      </fieldset>
      {figee ? null : <Perimetre saisie={saisie} changer={changer} />}
      <fieldset className={css.groupe}>
        <legend>{CREATION.comment}</legend>
        <Field
          hint={CREATION.datesAide(intervalleRelanceJours)}
          validationMessage={vus.vagues}
          validationState={vus.vagues === undefined ? 'none' : 'error'}
        >
          <div className={cadre.champs}>
            {DATES.map((date) => (
              <ChampDeDate key={date} date={date} saisie={saisie} faute={vus[date]} changer={changer} />
            ))}
          </div>
        </Field>
        <Field label={CREATION.plafond} hint={CREATION.plafondAide}>
          <Select
            value={String(saisie.plafondRelances)}
            onChange={(_, { value }) => changer({ plafondRelances: Number(value) })}
          >
            {PLAFONDS.map((n) => (
              <option key={n}>{n}</option>
            ))}
          </Select>
        </Field>
        <Field label={CREATION.message} hint={CREATION.messageAide}>
          <Textarea
            value={saisie.message}
            maxLength={2000}
            resize="vertical"
            onChange={(_, { value }) => changer({ message: value })}
          />
        </Field>
      </fieldset>
      {erreur == null ? null : <Probleme erreur={erreur} reessayer={enregistrer} recharger={fermer} />}
      <div className={cadre.outils}>
        <BoutonCommande type="submit" appearance="primary" enCours={creer.isPending || modifier.isPending}>
          {figee ? CREATION.garder : CREATION.enregistrer}
        </BoutonCommande>
      </div>
    </Formulaire>
  );
}

interface PartieProps {
  readonly saisie: SaisieDeCampagne;
  readonly changer: (valeurs: Partial<SaisieDeCampagne>) => void;
}

interface ChampDeDateProps extends PartieProps {
  readonly date: CleDeDate;
  readonly faute: string | undefined;
}

function ChampDeDate({ date, faute, saisie, changer }: ChampDeDateProps) {
  const avertissement = avertissementDe(saisie, date);
  return (
    <Field
      label={CREATION.dates[date]}
      validationMessage={faute ?? avertissement}
      validationState={faute !== undefined ? 'error' : avertissement === undefined ? 'none' : 'warning'}
    >
      <Input type="date" value={saisie[date]} onChange={(_, { value }) => changer({ [date]: value })} />
    </Field>
  );
}

function Perimetre({ saisie, changer }: PartieProps) {
  const noms = useNomsDesCommunes();
  return (
    <>
      <fieldset className={css.groupe}>
        <legend>{CREATION.qui}</legend>
        <div className={cadre.champs}>
          <ChoixMultiple
            label={CREATION.communes}
            choix={[...noms.keys()]}
            valeurs={saisie.communes}
            changer={(communes) => changer({ communes: [...communes] })}
            libelle={(code) => noms.get(code) ?? code}
          />
          <ChoixMultiple
            label={CREATION.types}
            choix={TYPES_DE_STRUCTURE}
            valeurs={saisie.types}
            changer={(types) => changer({ types })}
          />
        </div>
        <p>{CREATION.communesAide}</p>
        <Field label={CREATION.epargner}>
          <Select
            value={String(saisie.epargnerMois)}
            onChange={(_, { value }) => changer({ epargnerMois: Number(value) })}
          >
            {MOIS.map((n) => (
              <option key={n} value={n}>
                {CREATION.mois(n)}
              </option>
            ))}
          </Select>
        </Field>
      </fieldset>
      <fieldset className={css.groupe}>
        <legend>{CREATION.sections}</legend>
        <div className={css.cases}>
          {SECTIONS_DE_FICHE.map((section) => (
            <Checkbox
              key={section}
              label={section}
              checked={saisie.sections.includes(section)}
              onChange={(_, { checked }) =>
                changer({
                  sections: checked
                    ? [...saisie.sections, section]
                    : saisie.sections.filter((autre) => autre !== section),
                })
              }
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
