import {
  Button,
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Participation } from '../../../core/lists/participations.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { type Convive, convivesDe } from '../../../core/tables/convives.ts';
import { refusDeDisposer } from '../../../core/tables/disposer.ts';
import type { Disposition } from '../../../core/tables/plan.ts';
import cadre from '../../commun/page.module.css';
import { Vide } from '../../commun/Vide.tsx';
import { type Depart, dispositionDe, lireNombre, SAISIE, type Saisie, venuesDe } from './form.ts';
import css from './tables.module.css';
import { TABLES } from './textes.ts';

export interface Choix {
  readonly convives: readonly Convive[];
  readonly disposition: Disposition;
}

interface PreparationProps {
  readonly participations: readonly Participation[];
  readonly structures: ReadonlyMap<string, Structure>;
  readonly calculer: (choix: Choix) => void;
}

/** Who is there and how the room is set. */
export function Preparation({ participations, structures, calculer }: PreparationProps) {
  const nomDe = (structure: string) => structures.get(structure)?.nom ?? structure;
  const presentes = venuesDe(participations, 'presentes').length;
  const [depart, setDepart] = useState<Depart>(presentes > 0 ? 'presentes' : 'invitees');
  /** What was changed by hand: how many people of a structure, 0 for none. */
  const [corrigees, setCorrigees] = useState<Readonly<Record<string, number>>>({});
  const [saisie, setSaisie] = useState<Saisie>(SAISIE);
  const lignes = venuesDe(participations, depart).toSorted((a, b) =>
    nomDe(a.structure).localeCompare(nomDe(b.structure), 'fr'),
  );
  const personnesDe = ({ structure, personnes }: Participation): number =>
    corrigees[structure] ?? Math.max(1, personnes ?? 1);
  const convives = convivesDe(
    lignes
      .map((ligne) => ({ structure: ligne.structure, personnes: personnesDe(ligne) }))
      .filter(({ personnes }) => personnes > 0),
  );
  const disposition = dispositionDe(convives.length, saisie);
  const refus = refusDeDisposer(convives.length, disposition);
  const corriger = (structure: string, personnes: number) => setCorrigees((c) => ({ ...c, [structure]: personnes }));
  if (venuesDe(participations, 'invitees').length === 0)
    return <Vide titre={TABLES.personne}>{TABLES.personneAide}</Vide>;
  return (
    <form
      className={cadre.formulaire}
      onSubmit={(envoi) => {
        envoi.preventDefault();
        if (refus === undefined) calculer({ convives, disposition });
      }}
    >
      <section className={cadre.partie} aria-label={TABLES.comment}>
        <h2 className={cadre.sousTitre}>{TABLES.comment}</h2>
        <RadioGroup
          layout="horizontal"
          aria-label={TABLES.comment}
          value={saisie.aDeux ? 'deux' : 'tables'}
          onChange={(_, { value }) => setSaisie({ ...saisie, aDeux: value === 'deux' })}
        >
          <Radio value="tables" label={TABLES.parTables} />
          <Radio value="deux" label={TABLES.aDeux} />
        </RadioGroup>
        <div className={css.nombres}>
          {saisie.aDeux ? null : (
            <>
              <Nombre
                nom={TABLES.places}
                valeur={saisie.places}
                changer={(places) => setSaisie({ ...saisie, places, tables: undefined })}
              />
              <Nombre
                nom={TABLES.tables}
                valeur={disposition.tables}
                changer={(tables) => setSaisie({ ...saisie, tables })}
              />
            </>
          )}
          <Nombre nom={TABLES.tours} valeur={saisie.tours} changer={(tours) => setSaisie({ ...saisie, tours })} />
        </div>
      </section>
      <section className={cadre.partie} aria-label={TABLES.qui}>
        <h2 className={cadre.sousTitre}>{TABLES.qui}</h2>
        {presentes === 0 ? null : (
          <RadioGroup
            layout="horizontal"
            aria-label={TABLES.qui}
            value={depart}
            onChange={(_, { value }) => setDepart(value === 'presentes' ? 'presentes' : 'invitees')}
          >
            <Radio value="presentes" label={TABLES.presentes(presentes)} />
            <Radio value="invitees" label={TABLES.invitees(venuesDe(participations, 'invitees').length)} />
          </RadioGroup>
        )}
        <ul className={css.venues}>
          {lignes.map((ligne) => (
            <li key={ligne.structure}>
              <Checkbox
                checked={personnesDe(ligne) > 0}
                label={nomDe(ligne.structure)}
                onChange={(_, { checked }) =>
                  corriger(ligne.structure, checked === true ? Math.max(1, ligne.personnes ?? 1) : 0)
                }
              />
              <Input
                type="number"
                min={0}
                max={20}
                className={css.nombre}
                aria-label={TABLES.personnesDe(nomDe(ligne.structure))}
                value={String(personnesDe(ligne))}
                onChange={(_, { value }) => corriger(ligne.structure, Math.min(20, lireNombre(value) || 0))}
              />
            </li>
          ))}
        </ul>
      </section>
      <div className={css.pied}>
        <Text role="status">{TABLES.combien(convives.length)}</Text>
        {refus === undefined ? null : (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{refus}</MessageBarBody>
          </MessageBar>
        )}
        <div className={cadre.outils}>
          <Button type="submit" appearance="primary" disabledFocusable={refus !== undefined}>
            {TABLES.calculer}
          </Button>
        </div>
      </div>
    </form>
  );
}

interface NombreProps {
  readonly nom: string;
  readonly valeur: number;
  readonly changer: (valeur: number) => void;
}

/** A small whole number; what is not one shows as empty, and the rules say why nothing can be done with it. */
const Nombre = ({ nom, valeur, changer }: NombreProps) => (
  <Field label={nom}>
    <Input
      type="number"
      min={1}
      className={css.nombre}
      value={Number.isNaN(valeur) ? '' : String(valeur)}
      onChange={(_, { value }) => changer(lireNombre(value))}
    />
  </Field>
);
