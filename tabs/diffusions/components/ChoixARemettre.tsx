import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Select,
  Subtitle2,
  Text,
} from '@fluentui/react-components';
import { direChamps, lireChampsPublics } from '../../../core/annuaire/champs-publics.ts';
import type { Diffusion } from '../../../core/exports/diffuser.ts';
import { direEcartes } from '../../../core/exports/ecartes.ts';
import { CLASSEMENTS } from '../../../core/exports/livre/livre.ts';
import { type Selection, STRUCTURES_COCHEES_AU_PLUS } from '../../../core/exports/selection.ts';
import { TYPES_DE_STRUCTURE, VISIBILITES } from '../../../core/vocabulaires/structures.ts';
import { ChoixMultiple } from '../../commun/ChoixMultiple.tsx';
import cadre from '../../commun/page.module.css';
import { useReglages } from '../../commun/reglages.ts';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { useChoix } from '../../commun/vocabulaire.ts';
import { type Choix, niveauEnvoye } from '../form.ts';
import type { AnnuaireEntier } from '../queries.ts';
import { CLASSEMENT, TEXTES, VISIBILITE } from '../textes.ts';
import css from './diffusions.module.css';

interface Props {
  readonly annuaire: AnnuaireEntier;
  readonly choix: Choix;
  readonly changer: (choix: Choix) => void;
  readonly apercu: Diffusion;
  /** What is sent never holds what only the coordination sees. */
  readonly envoi: boolean;
}

const ajoutees = (vocabulaire: readonly string[], valeurs: readonly string[]): readonly string[] => [
  ...new Set([...vocabulaire, ...valeurs]),
];

/** Which part, for which readers, in which order; what would leave, and what would stay and why. */
export function ChoixARemettre({ annuaire, choix, changer, apercu, envoi }: Props) {
  const communes = useNomsDesCommunes();
  const { selection } = choix;
  const choixOffert = useChoix();
  const filtrer = (partie: Partial<Selection>) => changer({ ...choix, selection: { ...selection, ...partie } });
  const contacts = apercu.structures.reduce((somme, s) => somme + s.contacts.length, 0);
  const niveaux = envoi ? VISIBILITES.filter((v) => v !== 'coordination') : VISIBILITES;
  const ecartes = direEcartes(apercu.ecartes);
  const ouverts = direChamps(lireChampsPublics(useReglages().champsPublics));
  return (
    <section className={cadre.partie} aria-label={TEXTES.quoi}>
      <Subtitle2 as="h2">{TEXTES.quoi}</Subtitle2>
      {selection.structures.length === 0 ? (
        <Text size={200}>{TEXTES.quoiAide}</Text>
      ) : (
        <div className={cadre.outils}>
          <Text weight="semibold">{TEXTES.cochees(selection.structures.length)}</Text>
          <Button size="small" onClick={() => filtrer({ structures: [] })}>
            {TEXTES.plutotTout}
          </Button>
        </div>
      )}
      {selection.structures.length > STRUCTURES_COCHEES_AU_PLUS ? (
        <MessageBar intent="warning">
          <MessageBarBody>{TEXTES.tropDeCochees(STRUCTURES_COCHEES_AU_PLUS)}</MessageBarBody>
        </MessageBar>
      ) : null}
      <div className={cadre.champs}>
        <ChoixMultiple
          label={TEXTES.thematiques}
          vide={TEXTES.toutes}
          choix={ajoutees(
            choixOffert.thematiques,
            annuaire.structures.flatMap((s) => s.thematiques),
          )}
          valeurs={selection.thematiques}
          changer={(thematiques) => filtrer({ thematiques: [...thematiques] })}
        />
        <ChoixMultiple
          label={TEXTES.publics}
          vide={TEXTES.tous}
          choix={ajoutees(
            choixOffert.publics,
            annuaire.structures.flatMap((s) => s.publics),
          )}
          valeurs={selection.publics}
          changer={(publics) => filtrer({ publics: [...publics] })}
        />
        <ChoixMultiple
          label={TEXTES.communes}
          vide={TEXTES.toutes}
          choix={[...communes.keys()]}
          valeurs={selection.communes}
          libelle={(insee) => communes.get(insee) ?? insee}
          changer={(communes) => filtrer({ communes: [...communes] })}
        />
        <ChoixMultiple
          label={TEXTES.types}
          vide={TEXTES.tous}
          choix={TYPES_DE_STRUCTURE}
          valeurs={selection.types}
          changer={(types) => filtrer({ types: TYPES_DE_STRUCTURE.filter((t) => types.includes(t)) })}
        />
        <Field
          label={TEXTES.pourQui}
          {...(choix.visibilite === 'public' ? { hint: TEXTES.ceQueLeMondeLit(ouverts) } : {})}
        >
          <Select
            value={envoi ? niveauEnvoye(choix.visibilite) : choix.visibilite}
            onChange={(_, { value }) =>
              changer({ ...choix, visibilite: VISIBILITES.find((v) => v === value) ?? 'partenaires' })
            }
          >
            {niveaux.map((v) => (
              <option key={v} value={v}>
                {VISIBILITE[v]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={TEXTES.ordre}>
          <Select
            value={choix.classement}
            onChange={(_, { value }) =>
              changer({ ...choix, classement: CLASSEMENTS.find((c) => c === value) ?? 'commune' })
            }
          >
            {CLASSEMENTS.map((c) => (
              <option key={c} value={c}>
                {CLASSEMENT[c]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div role="status">
        {apercu.structures.length === 0 ? (
          <MessageBar intent="warning">
            <MessageBarBody>{TEXTES.rien}</MessageBarBody>
          </MessageBar>
        ) : (
          <Text weight="semibold">{TEXTES.compte(apercu.structures.length, contacts)}</Text>
        )}
      </div>
      {ecartes.length === 0 ? (
        <Text size={200}>{TEXTES.rienLaisse}</Text>
      ) : (
        <MessageBar layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{TEXTES.laisse}</MessageBarTitle>
            <ul className={css.liste}>
              {ecartes.map((phrase) => (
                <li key={phrase}>{phrase}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}
