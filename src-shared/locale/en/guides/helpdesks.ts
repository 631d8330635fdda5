import type { SameShape } from '../../catalogueShape.ts'
import type { helpdesksGuides as nl } from '../../nl/guides/helpdesks.ts'

export const helpdesksGuides: SameShape<typeof nl> = {
  zendeskTickets: {
    name: 'Zendesk, tickets as CSV',
    steps: [
      { text: 'Open Admin Center, choose Account and then Reports under Tools.' },
      { text: 'Is there no Export tab? Zendesk turns it on when the owner of the account asks for it.' },
      { text: 'Choose the CSV export and request the file.' },
      { text: 'Open the link in the mail, unpack the zip and import the CSV file here.' },
    ],
    waiting: 'Minutes to hours. A mail tells when the file is ready.',
    who: 'An administrator of Zendesk.',
    limit:
      'The time to the first answer comes from the column First reply time in minutes: plain minutes, outside opening hours too. The column with within business hours is not used. Where an employee typed the question in, it is not known when the resident asked it.',
  },
  zendeskJson: {
    name: 'Zendesk, tickets as JSON',
    steps: [
      { text: 'Open Admin Center, choose Account and then Reports under Tools.' },
      { text: 'Is there no Export tab? Zendesk turns it on when the owner of the account asks for it.' },
      { text: 'Choose the JSON export, the period and tickets.' },
      { text: 'If you can, request the JSON export of users too. It tells who is an employee.' },
      { text: 'Import the tickets here, with the users in the same zip.' },
    ],
    waiting: 'Minutes to hours. A mail tells when the file is ready.',
    who: 'An administrator of Zendesk.',
    limit:
      'Notes among colleagues do not count. Where the file does not tell who is an employee, whoever answers without having asked counts as the municipality. The result says so.',
  },
  freshdesk: {
    name: 'Freshdesk or Freshservice',
    steps: [
      { text: 'Open the list of tickets and choose the period, with all statuses.' },
      { text: 'Choose Export above the list and then CSV or Excel.' },
      {
        text: 'Tick at least: Ticket ID, Subject, Status, Source, Group, Created time, Resolved time, Closed time, Last update time, Initial response time and Survey results.',
      },
      { text: 'Open the link in the mail and import the file here.' },
      { text: 'Old closed tickets are in an archive. Export that apart and import it too.' },
    ],
    waiting: 'Usually a few minutes. The link comes by mail.',
    who: 'An administrator, or an employee who may export.',
    limit:
      'Without the column Initial response time it cannot be told when the first answer came. The duration in First response time may be in opening hours and is not used.',
  },
  zammad: {
    name: 'Zammad',
    steps: [
      { text: 'Open Reporting, at the bottom left in Zammad.' },
      { text: 'Choose the profile with all tickets and the period you want.' },
      { text: 'Below the graph, choose the created tickets and then Download.' },
      { text: 'Import the Excel file here. There is no need to open or save it first.' },
    ],
    waiting: 'None: the file is made at once.',
    who: 'Whoever may see Reporting. An administrator gives that right.',
    limit:
      'The time to the first answer comes from the column First Response At. The minutes beside it count service hours only and are not used.',
  },
  topdesk: {
    name: 'TOPdesk',
    steps: [
      { text: 'Make a selection or report of the calls in the period you want.' },
      {
        text: 'Choose at least these columns: call number, creation date with time, date of the first response, completion date, entry type, operator group and category.',
      },
      { text: 'Export to Excel or CSV.' },
      { text: 'On the page Data, choose ‘Import another table of messages’ and match the columns.' },
    ],
    waiting: 'None, or a few minutes with many calls.',
    who: 'An application manager of TOPdesk, or whoever may make reports.',
    gives: 'What the columns hold: with a date of the first response also the response time.',
    not: 'A response time, where TOPdesk gives a target date or a duration in working hours only.',
    limit: 'Every municipality sets up TOPdesk itself. That is why you say what each column holds.',
  },
  salesforce: {
    name: 'Salesforce (social posts)',
    steps: [
      { text: 'Make a report of social posts (SocialPost) over the period you want.' },
      {
        text: 'Include at least: Content, Posted, Provider, MessageType, IsOutbound, the name of the sender and the message that this one answers.',
      },
      { text: 'Export the details as CSV or Excel.' },
      { text: 'On the page Data, choose ‘Import another table of messages’ and match the columns.' },
    ],
    waiting: 'Usually a few minutes.',
    who: 'Whoever may make reports in Salesforce.',
    gives: 'Messages of both sides, with response time where the answer can be linked to the question.',
    not: 'The conversation ratio.',
    limit: 'For the direction choose the column IsOutbound and say which value is the municipality.',
  },
  hootsuite: {
    name: 'Hootsuite Inbox',
    steps: [
      { text: 'Open the report or export of Inbox and choose the period.' },
      {
        text: 'You get more than one CSV file. You need the file with messages, not the ones with conversations or response times.',
      },
      { text: 'On the page Data, choose ‘Import another table of messages’ and match the columns.' },
      { text: 'Choose the column Conversation ID as the conversation.' },
    ],
    waiting: 'A few minutes to an hour. Large exports come by mail.',
    who: 'An administrator of Hootsuite.',
    gives: 'Response time and share of questions answered, where both sides of the conversation are in it.',
    not: 'The conversation ratio.',
    limit:
      'The response times that Hootsuite works out itself are not used: it cannot be seen whether they are in opening hours.',
  },
  sprout: {
    name: 'Sprout Social',
    steps: [
      { text: 'Open the Inbox report with single messages and choose the period and all profiles.' },
      { text: 'Export as CSV.' },
      { text: 'On the page Data, choose ‘Import another table of messages’ and match the columns.' },
    ],
    waiting: 'Usually a few minutes.',
    who: 'Whoever may export reports in Sprout.',
    gives: 'What the columns hold.',
    not: 'Response time, where the file holds averages a day or an employee only.',
    limit: 'The columns depend on the report. A report with totals only is of no use.',
  },
}
