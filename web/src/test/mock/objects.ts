import type { FieldDescription, FieldType, ObjectDescription } from '../../lib/api/types'

type Extra = Partial<Omit<FieldDescription, 'key' | 'type' | 'label'>>

const field = (key: string, type: FieldType, label: string, extra: Extra = {}): FieldDescription => ({
  key,
  type,
  label,
  required: false,
  readOnly: false,
  sortable: !['tags', 'emails', 'phones', 'about', 'longText'].includes(type),
  filterable: true,
  aggregatable: ['money', 'integer', 'decimal'].includes(type),
  own: false,
  ...extra,
})

const relation = (key: string, label: string, to: string, extra: Extra = {}) =>
  field(key, 'relation', label, { relation: to, ...extra })

const choice = (key: string, label: string, values: Record<string, string>, extra: Extra = {}) =>
  field(key, 'choice', label, {
    options: Object.entries(values).map(([value, text]) => ({ value, label: text })),
    ...extra,
  })

const system = (): FieldDescription[] => [
  relation('owner', 'Owner', 'user'),
  field('createdAt', 'instant', 'Created', { readOnly: true }),
  relation('createdBy', 'Created by', 'user', { readOnly: true }),
  field('updatedAt', 'instant', 'Changed', { readOnly: true }),
  relation('updatedBy', 'Changed by', 'user', { readOnly: true }),
  field('externalId', 'text', 'External ID'),
]

const all = { see: 'all', create: 'all', edit: 'all', delete: 'all', export: 'all', bulk: 'all' } as const

const object = (
  names: { name: string; plural: string; label: string; pluralLabel: string },
  look: { nameField: string; columns: string[]; sort: string },
  fields: FieldDescription[],
): ObjectDescription => ({ ...names, ...look, fields: [...fields, ...system()], permissions: all })

const sources = { web: 'Web form', referral: 'Referral', phone: 'Phone', fair: 'Trade fair' }

export const objects: ObjectDescription[] = [
  object(
    { name: 'person', plural: 'people', label: 'Person', pluralLabel: 'People' },
    {
      nameField: 'name',
      columns: ['name', 'company', 'position', 'phones', 'emails', 'owner'],
      sort: 'name',
    },
    [
      field('name', 'text', 'Name', { required: true, readOnly: true }),
      field('firstName', 'text', 'First name', { maxLength: 100 }),
      field('middleName', 'text', 'Middle name', { maxLength: 100 }),
      field('lastName', 'text', 'Last name', { maxLength: 100 }),
      relation('company', 'Company', 'company'),
      field('position', 'text', 'Position', { maxLength: 200 }),
      field('emails', 'emails', 'E-mails'),
      field('phones', 'phones', 'Phones'),
      field('birthday', 'date', 'Birthday'),
      field('tags', 'tags', 'Tags'),
      choice('source', 'Source', sources),
    ],
  ),
  object(
    { name: 'company', plural: 'companies', label: 'Company', pluralLabel: 'Companies' },
    {
      nameField: 'name',
      columns: ['name', 'industry', 'city', 'employees', 'annualRevenue', 'owner'],
      sort: 'name',
    },
    [
      field('name', 'text', 'Name', { required: true, maxLength: 300 }),
      relation('parent', 'Parent company', 'company'),
      field('industry', 'text', 'Industry'),
      field('country', 'text', 'Country'),
      field('city', 'text', 'City'),
      field('website', 'link', 'Website'),
      field('taxNumber', 'text', 'Tax number'),
      field('employees', 'integer', 'Employees'),
      field('annualRevenue', 'money', 'Annual revenue'),
    ],
  ),
  object(
    { name: 'product', plural: 'products', label: 'Product', pluralLabel: 'Products' },
    { nameField: 'name', columns: ['name', 'code', 'price'], sort: 'name' },
    [
      field('name', 'text', 'Name', { required: true }),
      field('code', 'text', 'Code'),
      field('price', 'money', 'Price'),
      field('active', 'yesNo', 'Active', { required: true }),
    ],
  ),
  object(
    { name: 'deal', plural: 'deals', label: 'Deal', pluralLabel: 'Deals' },
    {
      nameField: 'name',
      columns: ['name', 'amount', 'stage', 'company', 'owner', 'expectedCloseOn'],
      sort: '-createdAt',
    },
    [
      field('name', 'text', 'Name', { required: true }),
      field('amount', 'money', 'Amount'),
      relation('pipeline', 'Pipeline', 'pipeline', { required: true }),
      relation('stage', 'Stage', 'stage', { required: true }),
      relation('company', 'Company', 'company'),
      relation('person', 'Person', 'person'),
      relation('product', 'Product', 'product'),
      choice('source', 'Source', sources),
      field('expectedCloseOn', 'date', 'Expected close'),
      field('closedOn', 'date', 'Closed'),
      relation('lostReason', 'Lost reason', 'lostReason'),
      choice(
        'status',
        'Status',
        { open: 'Open', won: 'Won', lost: 'Lost' },
        { required: true, readOnly: true },
      ),
      field('stageEnteredAt', 'instant', 'In this stage since', { required: true, readOnly: true }),
      field('lastActivityAt', 'instant', 'Last activity', { readOnly: true }),
      field('cycleDays', 'integer', 'Days to close', { readOnly: true }),
      field('probability', 'integer', 'Probability', { required: true, readOnly: true }),
    ],
  ),
  object(
    { name: 'task', plural: 'tasks', label: 'Task', pluralLabel: 'Tasks' },
    { nameField: 'title', columns: ['title', 'kind', 'dueAt', 'about', 'assignee', 'status'], sort: 'dueAt' },
    [
      field('title', 'text', 'Title', { required: true }),
      choice(
        'kind',
        'Kind',
        { call: 'Call', email: 'E-mail', meeting: 'Meeting', todo: 'To do' },
        { required: true },
      ),
      field('dueAt', 'instant', 'Due'),
      field('allDay', 'yesNo', 'All day', { required: true }),
      relation('assignee', 'Assignee', 'user'),
      choice('status', 'Status', { open: 'Open', done: 'Done' }, { required: true }),
      field('doneAt', 'instant', 'Done', { onCreate: true }),
      field('about', 'about', 'About'),
      field('text', 'longText', 'Text'),
    ],
  ),
  object(
    { name: 'note', plural: 'notes', label: 'Note', pluralLabel: 'Notes' },
    { nameField: 'text', columns: ['text', 'about', 'owner'], sort: '-createdAt' },
    [
      field('text', 'longText', 'Text', { required: true }),
      field('about', 'about', 'About', { required: true }),
    ],
  ),
  object(
    { name: 'pipeline', plural: 'pipelines', label: 'Pipeline', pluralLabel: 'Pipelines' },
    { nameField: 'name', columns: ['name', 'position'], sort: 'position' },
    [
      field('name', 'text', 'Name', { required: true }),
      field('position', 'integer', 'Position', { required: true }),
    ],
  ),
  object(
    { name: 'stage', plural: 'stages', label: 'Stage', pluralLabel: 'Stages' },
    { nameField: 'name', columns: ['name', 'pipeline', 'kind', 'probability', 'rotDays'], sort: 'position' },
    [
      field('name', 'text', 'Name', { required: true }),
      relation('pipeline', 'Pipeline', 'pipeline', { required: true }),
      field('position', 'integer', 'Position', { required: true }),
      choice('kind', 'Kind', { open: 'Open', won: 'Won', lost: 'Lost' }, { required: true }),
      field('probability', 'integer', 'Probability', { required: true }),
      field('rotDays', 'integer', 'Goes stale after days'),
    ],
  ),
  object(
    { name: 'lostReason', plural: 'lost-reasons', label: 'Lost reason', pluralLabel: 'Lost reasons' },
    { nameField: 'name', columns: ['name', 'position'], sort: 'position' },
    [
      field('name', 'text', 'Name', { required: true }),
      field('position', 'integer', 'Position', { required: true }),
    ],
  ),
  object(
    { name: 'user', plural: 'users', label: 'User', pluralLabel: 'Users' },
    { nameField: 'name', columns: ['name', 'email', 'role', 'department'], sort: 'name' },
    [
      field('name', 'text', 'Name', { required: true }),
      field('email', 'text', 'E-mail'),
      choice(
        'role',
        'Role',
        { administrator: 'Administrator', manager: 'Manager', seller: 'Seller' },
        { required: true },
      ),
      relation('department', 'Department', 'department'),
      relation('manager', 'Manager', 'user'),
      field('active', 'yesNo', 'Active', { required: true }),
    ],
  ),
  object(
    { name: 'department', plural: 'departments', label: 'Department', pluralLabel: 'Departments' },
    { nameField: 'name', columns: ['name'], sort: 'name' },
    [field('name', 'text', 'Name', { required: true })],
  ),
]
