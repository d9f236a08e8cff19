import { ChoiceField, TagsField, YesNoField } from './inputs/ChoiceField'
import { ContactsField } from './inputs/ContactsField'
import { DateField } from './inputs/DateField'
import type { FieldInputProps } from './inputs/input'
import { MoneyField } from './inputs/MoneyField'
import { NumberField } from './inputs/NumberField'
import { RelationField } from './inputs/RelationField'
import { TextField } from './inputs/TextField'

/** The input that fits the field's type. The caller draws the label and decides when to save. */
export function FieldInput(props: FieldInputProps) {
  switch (props.field.type) {
    case 'money':
      return <MoneyField {...props} />
    case 'integer':
    case 'decimal':
      return <NumberField {...props} />
    case 'yesNo':
      return <YesNoField {...props} />
    case 'date':
    case 'instant':
      return <DateField {...props} />
    case 'choice':
      return <ChoiceField {...props} />
    case 'tags':
      return <TagsField {...props} />
    case 'emails':
    case 'phones':
      return <ContactsField {...props} />
    case 'relation':
    case 'about':
      return <RelationField {...props} />
    default:
      return <TextField {...props} />
  }
}
