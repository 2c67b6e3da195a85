import { Badge, Caption1, Checkbox, Link, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { direConstat, type LigneDApercu, type SortPrevu, sortDe } from '../../../core/imports/apercu.ts';
import type { ContactLu } from '../../../core/imports/contact-lu.ts';
import type { Decision, LignePlanifiee } from '../../../core/imports/planifier-structures.ts';
import { enumeration } from '../../../core/textes/francais.ts';
import { fragmentDe } from '../../commun/adresse.ts';
import cadre from '../../commun/page.module.css';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { adresseDeFiche } from '../../commun/vue-de-recherche.ts';
import { direContact, direResultat } from '../form.ts';
import { APERCU } from '../textes.ts';
import { Differences } from './Differences.tsx';
import css from './imports.module.css';

interface LigneProps {
  readonly ligne: LigneDApercu;
  /** The line before any decision. */
  readonly demande: LignePlanifiee | undefined;
  /** The persons that the line names. */
  readonly contacts: readonly ContactLu[];
  readonly decision: Decision | undefined;
  readonly decider: (decision: Decision) => void;
}

const COULEUR = {
  creer: 'success',
  modifier: 'brand',
  'a-trancher': 'warning',
  inchangee: 'informative',
  laissee: 'informative',
  refusee: 'danger',
} as const satisfies Record<SortPrevu, string>;

/** One line of the file: what it becomes, what changes, what was found in it, and what is asked. */
export function LignePrevue({ ligne, demande, contacts, decision, decider }: LigneProps) {
  const { numero, planifiee, constats } = ligne;
  const communes = useNomsDesCommunes();
  const sort = sortDe(ligne);
  const nom = planifiee?.nom ?? APERCU.sansNom;
  return (
    <div className={css.ligne}>
      <div className={css.enteteDeLigne}>
        <Caption1 className={cadre.discret}>{APERCU.ligne(numero)}</Caption1>
        <span className={css.nom}>{nom}</span>
        <Badge appearance={sort === 'a-trancher' ? 'filled' : 'tint'} color={COULEUR[sort]}>
          {APERCU.sortDUne[sort]}
        </Badge>
        {demande?.sort === 'creer' || demande?.sort === 'modifier' ? (
          <Checkbox
            label={APERCU.reprendre}
            aria-label={APERCU.reprendreLigne(numero, nom)}
            checked={decision?.doublon !== 'laisser'}
            onChange={(_, { checked }) => decider({ doublon: checked === true ? undefined : 'laisser' })}
          />
        ) : null}
      </div>
      {planifiee?.sort === 'laissee' ? <Caption1>{planifiee.motif}</Caption1> : null}
      {contacts.map((contact) => (
        <Caption1 key={`${contact.nom} ${contact.courriel}`}>{direContact(contact)}</Caption1>
      ))}
      {planifiee?.sort === 'creer' ? <Caption1>{direResultat(planifiee.structure, communes)}</Caption1> : null}
      {demande?.sort === 'a-trancher' ? (
        <Doublon demande={demande} decision={decision?.doublon} decider={(doublon) => decider({ doublon })} />
      ) : null}
      {planifiee?.sort === 'modifier' || planifiee?.sort === 'inchangee' ? (
        <Differences
          numero={numero}
          differences={planifiee.differences}
          reprendre={(champ, repris) =>
            decider({ champsRefuses: changer(decision?.champsRefuses ?? [], champ, !repris) })
          }
        />
      ) : null}
      {aProteger(demande) || aProteger(planifiee) ? (
        <div>
          <Select
            size="small"
            aria-label={APERCU.pourLaLigne(numero)}
            value={decision?.garder ?? ''}
            onChange={(_, { value }) =>
              decider({ garder: value === 'annuaire' || value === 'fichier' ? value : undefined })
            }
          >
            <option value="">{APERCU.commeLesAutres}</option>
            <option value="annuaire">{APERCU.garderAnnuaire}</option>
            <option value="fichier">{APERCU.prendreFichier}</option>
          </Select>
        </div>
      ) : null}
      {constats.length === 0 ? null : (
        <ul className={css.constats}>
          {constats.map((constat) => (
            <li key={`${constat.colonne} ${constat.message}`}>{direConstat(constat)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const changer = (champs: readonly string[], champ: string, refuse: boolean): readonly string[] =>
  refuse ? [...champs, champ] : champs.filter((c) => c !== champ);

const aProteger = (l: LignePlanifiee | undefined): boolean =>
  (l?.sort === 'modifier' || l?.sort === 'inchangee') && l.differences.some((x) => x.protege);

interface DoublonProps {
  readonly demande: Extract<LignePlanifiee, { readonly sort: 'a-trancher' }>;
  readonly decision: Decision['doublon'];
  readonly decider: (decision: Decision['doublon']) => void;
}

function Doublon({ demande: { numero, nom, semblable }, decision, decider }: DoublonProps) {
  const question = APERCU.decision(numero, nom);
  return (
    <>
      <span>
        {semblable.ligne === undefined
          ? APERCU.ressemble(semblable.nom)
          : APERCU.ressembleLigne(semblable.nom, semblable.ligne)}
        {enumeration(semblable.raisons)}.{' '}
        {semblable.id === undefined ? null : (
          <Link
            href={fragmentDe(adresseDeFiche(semblable.id))}
            target="_blank"
            rel="noopener"
            aria-label={APERCU.voirFicheDe(semblable.nom)}
          >
            {APERCU.voirFiche}
          </Link>
        )}
      </span>
      <RadioGroup
        layout="horizontal"
        aria-label={question}
        value={decision ?? ''}
        onChange={(_, { value }) => decider(CHOIX.find((c) => c === value))}
      >
        {CHOIX.map((choix) => (
          <Radio key={choix} value={choix} label={APERCU[choix]} />
        ))}
      </RadioGroup>
    </>
  );
}

const CHOIX = ['meme', 'autre', 'laisser'] as const;
