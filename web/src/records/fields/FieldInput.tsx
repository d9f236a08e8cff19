import { AddressField } from './inputs/AddressField'
import { ChoiceField, ChoicesField } from './inputs/ChoiceField'
import { ContactsField } from './inputs/ContactsField'
import { DateField } from './inputs/DateField'
import { DurationField } from './inputs/DurationField'
import { FilesField } from '../files/FileSlots'
import type { FieldInputProps } from './inputs/input'
import { MoneyField } from './inputs/MoneyField'
import { NumberField } from './inputs/NumberField'
import { RatingField } from './inputs/RatingField'
import { RelationField } from './inputs/RelationField'
import { RelationsField } from './inputs/RelationsField'
import { RichTextField } from './inputs/RichTextField'
import { TagsField } from './inputs/TagsField'
import { TextField } from './inputs/TextField'
import { YesNoField } from './inputs/YesNoField'

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
    case 'duration':
      return <DurationField {...props} />
    case 'rating':
      return <RatingField {...props} />
    case 'choices':
      return <ChoicesField {...props} />
    case 'address':
      return <AddressField {...props} />
    case 'relations':
      return <RelationsField {...props} />
    case 'files':
      return <FilesField {...props} />
    case 'richText':
      return <RichTextField {...props} />
    default:
      return <TextField {...props} />
  }
}
